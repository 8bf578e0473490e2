package io.redcarpet.engine.plan;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.credit.Expression;
import java.util.List;
import java.util.stream.Stream;

/**
 * When what a component earns for a credit is paid, and what is taken back of it.
 *
 * @param parts by which an amount is divided, in whole coins that add up to it
 * @param belowZero when an amount below zero is paid, such as that of a return
 * @param afterLeaving what becomes of parts that fall due after somebody has left
 */
public record PaymentTerms(List<Part> parts, BelowZero belowZero, AfterLeaving afterLeaving, List<Clawback> clawbacks) {

    /** All of it in the pay period of the incentive date. */
    public static final PaymentTerms WHEN_EARNED =
            new PaymentTerms(List.of(), BelowZero.AT_ONCE, AfterLeaving.PAID, List.of());

    public PaymentTerms {
        parts = List.copyOf(parts);
        clawbacks = List.copyOf(clawbacks);
    }

    /**
     * A part of an amount.
     *
     * @param weight more than 0; a part is its weight over the sum of all weights
     */
    public record Part(Because weight, Due due) {}

    /** When a part falls due; never before the incentive date. */
    public sealed interface Due {

        /**
         * Some months after the incentive date, on the same day of the month or the last one that there is.
         *
         * @param months 0 or more
         */
        record Later(int months) implements Due {}

        /** On a day that the transaction names, such as that of its invoice; not as long as it is empty. */
        record OnDay(String field) implements Due {}

        /** With the first event of a kind. */
        record WithEvent(String kind) implements Due {}

        /**
         * Bit by bit, with each event of a kind, by what all of them so far are of a number of the transaction; from nothing to
         * all of the part.
         */
        record InProportion(String kind, Expression of) implements Due {}
    }

    /** When an amount below zero is paid. */
    public enum BelowZero {
        /** In the pay period of its incentive date. */
        AT_ONCE,
        /** By the same parts as any other. */
        BY_PARTS
    }

    /** What becomes of what falls due, or is to be taken back, after somebody has left. */
    public enum AfterLeaving {
        PAID,
        /** Nothing more is paid than was due on the last day; what money that goes back takes back is taken back all the same. */
        LAPSES
    }

    /** The kinds of events that it waits for. */
    Stream<String> events() {
        Stream<String> due = parts.stream().map(Part::due).flatMap(each -> switch (each) {
            case Due.WithEvent event -> Stream.of(event.kind());
            case Due.InProportion proportion -> Stream.of(proportion.kind());
            case Due.Later _, Due.OnDay _ -> Stream.of();
        });
        return Stream.concat(due, clawbacks.stream().map(Clawback::event));
    }

    /** Whether parts are paid that fall due after somebody has left. */
    public boolean goesOnAfterLeaving() {
        return !parts.isEmpty() && afterLeaving == AfterLeaving.PAID;
    }

    /** Whether everything is paid in the pay period of its incentive date and nothing is taken back. */
    public boolean isWhenEarned() {
        return parts.isEmpty() && clawbacks.isEmpty();
    }
}
