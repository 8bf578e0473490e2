package io.redcarpet.engine.plan;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.credit.Expression;
import io.redcarpet.engine.period.Span;

/** What a rate, a bonus or a condition looks at. */
public sealed interface Basis {

    /** How much was credited. */
    record Credited(String measure, Scope over) implements Basis {}

    /** How much was credited, as a share of the quota. */
    record Attainment(String measure, Span over, Against against) implements Basis {}

    /** What another part of the plan, or the same one, has paid so far. */
    record PaidOut(String component, Scope over) implements Basis {}

    /** A number of the transaction itself, such as its discount or its margin. */
    record OfTransaction(Expression number, Unit unit) implements Basis {}

    /** The quota that attainment is measured against. */
    enum Against {
        /** That of all of the period, however much of it has passed. */
        WHOLE_PERIOD,
        /** That of the months that have begun. */
        TO_DATE
    }
}
