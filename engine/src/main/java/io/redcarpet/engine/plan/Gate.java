package io.redcarpet.engine.plan;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.money.Exact;

/**
 * A condition for being paid.
 *
 * @param by what is looked at
 * @param atLeast what it must reach; for a rank the last place that is good enough
 * @param judged when it is looked at
 * @param missed what becomes of pay for which it was not reached
 */
public record Gate(Basis by, Because atLeast, Judged judged, Missed missed) {

    /** Whether the number looked at is enough; somebody without a rank is behind all who have one. */
    public boolean isReachedBy(Exact looked) {
        return by instanceof Basis.Rank
                ? looked.signum() > 0 && looked.compareTo(atLeast.value()) <= 0
                : looked.compareTo(atLeast.value()) >= 0;
    }

    /** When a gate is looked at. */
    public enum Judged {
        /** As each credit comes in, with that credit. */
        WITH_EACH_CREDIT,
        /** When the pay period ends. */
        AT_PERIOD_END
    }

    /** What becomes of pay that a gate withheld. */
    public enum Missed {
        LOST,
        /** It is paid when the gate is reached in the same year. */
        PAID_WHEN_REACHED
    }
}
