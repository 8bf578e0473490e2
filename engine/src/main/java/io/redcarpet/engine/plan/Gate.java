package io.redcarpet.engine.plan;

import io.redcarpet.engine.because.Because;

/**
 * A condition for being paid.
 *
 * @param by what is looked at
 * @param atLeast what it must reach
 * @param judged when it is looked at
 * @param missed what becomes of pay for which it was not reached
 */
public record Gate(Basis by, Because atLeast, Judged judged, Missed missed) {

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
