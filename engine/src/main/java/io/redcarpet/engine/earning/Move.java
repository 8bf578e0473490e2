package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.period.FiscalPeriod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a credit moves a standing.
 *
 * @param scope the period that the standing adds up over; null where each credit stands for itself
 * @param value what the credit adds; null where it does not count
 * @param quota what the standing is measured against; null where it is measured as it is
 */
record Move(
        @Nullable FiscalPeriod scope,
        Because before,
        @Nullable Because value,
        @Nullable Because quota) {

    private static final Reason STANDING = Reason.of(Word.STANDING);

    Because after() {
        return value == null ? before : Because.sum(STANDING, List.of(before, value));
    }
}
