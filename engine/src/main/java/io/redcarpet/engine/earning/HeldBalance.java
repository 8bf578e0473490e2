package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.period.FiscalPeriod;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a component has earned by the end of a pay period and not paid by then, as far as it is still to come. What was
 * paid by then and what is held add up to what is earned as things stand at that end; what was taken back, or lapses
 * because somebody leaves, is no longer earned.
 *
 * @param held the sum of what is still to come, part by part; may be below zero, where somebody was paid too much
 */
public record HeldBalance(String person, String component, FiscalPeriod period, Because held) {

    /** What two versions of a plan hold by components of one id. */
    public HeldBalance plus(HeldBalance other) {
        return with(Stream.concat(held.parts().stream(), other.held.parts().stream())
                .toList());
    }

    HeldBalance with(List<Because> parts) {
        return new HeldBalance(person, component, period, Because.sum(held.source(), parts));
    }
}
