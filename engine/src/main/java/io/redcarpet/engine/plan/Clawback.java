package io.redcarpet.engine.plan;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.credit.Expression;

/**
 * What is taken back of what was earned for a transaction when something happens to it. Never more than was paid, and in
 * the pay period in which it happens.
 *
 * @param event the kind of event
 * @param of what the share is a share of
 * @param share how much
 * @param afterLeaving whether it is also taken back from somebody who has left by then
 */
public record Clawback(String event, Of of, Share share, AfterLeaving afterLeaving) {

    /** What a share is taken of. */
    public enum Of {
        /** Of what was paid until then; what is still to be paid lapses. */
        PAID,
        /** Of all that was earned; the rest stays earned, and what of it is still to be paid is paid as it falls due. */
        EARNED
    }

    /** What becomes of it when somebody has left. */
    public enum AfterLeaving {
        TAKEN_BACK,
        WAIVED
    }

    /** How much is taken back, from nothing to all. */
    public sealed interface Share {

        /** Always the same. */
        record Stated(Because share) implements Share {}

        /**
         * As much as of a term was not served.
         *
         * @param months of the whole term; of 0 or less nothing is unserved
         * @param since the field with the day on which it began
         */
        record Unserved(Expression months, String since, Counting counting) implements Share {}

        /**
         * By the months that were served.
         *
         * @param since the field with the day on which they began
         */
        record ByMonths(String since, Counting counting, Table<Because> table) implements Share {}

        /** What the amount of the event is of a number of the transaction; of one that is not above 0, all. */
        record InProportion(Expression of) implements Share {}
    }

    /** How the months from a day until an event are counted; the day of the event itself no longer counts. */
    public enum Counting {
        /** A month counts when it is over. */
        COMPLETED,
        /** A month counts once it has begun. */
        BEGUN
    }
}
