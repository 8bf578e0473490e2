package io.redcarpet.engine.quota;

import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.Period;
import java.util.List;

/** What part of a period somebody counts who was not on the plan for all of it. */
public enum Proration {
    /** All of it, however short they were there. */
    NONE {
        @Override
        public Exact share(List<Period> active, Period whole) {
            return days(active, whole) == 0 ? Exact.ZERO : Exact.ONE;
        }
    },
    /** Days there over days of the period, the first and the last day included. */
    DAYS {
        @Override
        public Exact share(List<Period> active, Period whole) {
            return Exact.of(days(active, whole), whole.days());
        }
    },
    /** As {@link #DAYS}, but the day somebody begins is not counted. */
    DAYS_AFTER_THE_FIRST {
        @Override
        public Exact share(List<Period> active, Period whole) {
            long begun = active.stream()
                    .filter(stay ->
                            stay.from().isAfter(whole.from()) && stay.from().isBefore(whole.until()))
                    .count();
            return Exact.of(days(active, whole) - begun, whole.days());
        }
    },
    /** All of a period of which at least half of the days were there, nothing of another. */
    HALF_OR_NOTHING {
        @Override
        public Exact share(List<Period> active, Period whole) {
            return 2 * days(active, whole) >= whole.days() ? Exact.ONE : Exact.ZERO;
        }
    };

    /**
     * From none to all of the period.
     *
     * @param active stretches that do not overlap
     */
    public abstract Exact share(List<Period> active, Period whole);

    private static long days(List<Period> active, Period whole) {
        return active.stream()
                .flatMap(stay -> stay.intersect(whole).stream())
                .mapToLong(Period::days)
                .sum();
    }
}
