package io.redcarpet.engine.quota;

import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.Period;
import java.time.LocalDate;

/** What part of a period somebody counts who was not on the plan for all of it. */
public enum Proration {
    /** All of it, however short they were there. */
    NONE,
    /** Days there over days of the period, the first and the last day included. */
    DAYS,
    /** As {@link #DAYS}, but the day somebody begins is not counted. */
    DAYS_AFTER_THE_FIRST,
    /** All of a period of which at least half of the days were there, nothing of another. */
    HALF_OR_NOTHING;

    /** From none to all of the period, for that many of its days. */
    Exact share(long there, Period whole) {
        return switch (this) {
            case NONE -> there == 0 ? Exact.ZERO : Exact.ONE;
            case DAYS, DAYS_AFTER_THE_FIRST -> Exact.of(there, whole.days());
            case HALF_OR_NOTHING -> 2 * there >= whole.days() ? Exact.ONE : Exact.ZERO;
        };
    }

    /** Whether the day does not count in the period when it is the one on which somebody begins. */
    boolean leavesOut(LocalDate first, Period whole) {
        return this == DAYS_AFTER_THE_FIRST && first.isAfter(whole.from()) && first.isBefore(whole.until());
    }
}
