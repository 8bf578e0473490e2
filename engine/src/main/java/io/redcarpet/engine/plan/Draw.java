package io.redcarpet.engine.plan;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.quota.Proration;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An advance on what is earned in each pay period.
 *
 * @param against the components that it is an advance on
 * @param amount for one pay period
 * @param proration of the amount, for a part of a pay period
 * @param given the days of the pay periods in which it is given
 * @param recovery how it is taken back; null for one that is not
 */
public record Draw(
        String id,
        String name,
        Set<String> against,
        Setting amount,
        Proration proration,
        Period given,
        Style style,
        @Nullable Recovery recovery) {

    public Draw {
        against = Set.copyOf(against);
    }

    /** How the advance meets what was earned. */
    public enum Style {
        /** It fills up what was earned to its amount. */
        TOP_UP,
        /** It is paid on top of what was earned. */
        ADDITIVE
    }

    /**
     * How an advance is taken back.
     *
     * @param from the first day of the pay periods in which it is
     * @param of what it is taken from
     * @param share how much of that is taken at most
     * @param most the most that may be owed; the advance is smaller where it would grow beyond; null for no end
     * @param forgiven whether what is owed at the end of the plan's year is forgiven, and not carried over
     * @param afterLeaving what becomes of what is owed by somebody who leaves the firm; null where nothing is paid after that
     */
    public record Recovery(
            LocalDate from,
            Of of,
            Because share,
            @Nullable Because most,
            boolean forgiven,
            @Nullable AfterLeaving afterLeaving) {

        /** Of a draw on what is not paid any more after somebody has left. */
        public Recovery(LocalDate from, Of of, Because share, @Nullable Because most, boolean forgiven) {
            this(from, of, share, most, forgiven, null);
        }
    }

    /** What becomes of what is owed by somebody who leaves the firm. */
    public enum AfterLeaving {
        /** It is taken back from what is still paid, in the same way. */
        RECOVERED,
        /** Nothing more is taken back after the pay period of the last day. */
        FORGIVEN
    }

    /** What an advance is taken back from. */
    public enum Of {
        /** From what was earned beyond the advance. */
        EXCESS,
        /** From all that was earned. */
        EARNINGS
    }
}
