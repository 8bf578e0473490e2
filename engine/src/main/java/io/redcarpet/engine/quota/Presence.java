package io.redcarpet.engine.quota;

import io.redcarpet.engine.period.Period;
import java.time.LocalDate;
import java.util.List;

/**
 * When somebody is on the plan and at work.
 *
 * @param began the day from which a ramp counts
 * @param active stretches in order that do not overlap; leave lies between them
 */
public record Presence(LocalDate began, List<Period> active) {

    public Presence {
        active = List.copyOf(active);
    }

    public static Presence throughout(Period dates) {
        return new Presence(dates.from(), List.of(dates));
    }

    boolean isWhole(Period days) {
        return active.stream().anyMatch(stay -> stay.contains(days));
    }
}
