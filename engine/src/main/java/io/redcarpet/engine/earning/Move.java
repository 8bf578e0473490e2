package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.period.FiscalPeriod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a credit moves a standing. */
sealed interface Move {

    Reason STANDING = Reason.of(Word.STANDING);

    /** The period that the standing adds up over; null where each credit stands for itself. */
    @Nullable
    FiscalPeriod scope();

    Because before();

    Because after();

    /** What the credit adds; null where it does not count, or where nothing is added up. */
    @Nullable
    Because value();

    /** What the standing is measured against; null where it is measured as it is. */
    @Nullable
    Because quota();

    /** The standing is a sum, to which the credit adds. */
    record Adding(
            @Nullable FiscalPeriod scope,
            Because before,
            @Nullable Because value,
            @Nullable Because quota) implements Move {

        @Override
        public Because after() {
            return value == null ? before : Because.sum(STANDING, List.of(before, value));
        }
    }

    /** The standing is another after the credit, without being a sum. */
    record Anew(FiscalPeriod scope, Because before, Because after) implements Move {

        @Override
        public @Nullable Because value() {
            return null;
        }

        @Override
        public @Nullable Because quota() {
            return null;
        }
    }
}
