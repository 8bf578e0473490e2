package io.redcarpet.engine.period;

import io.redcarpet.engine.money.Exact;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One or more whole days in a row.
 *
 * @param from the first day
 * @param until the day after the last
 */
public record Period(LocalDate from, LocalDate until) {

    public Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "A period from %s until %s has no day; until is the day after the last".formatted(from, until));
        }
    }

    /** With both days in it. */
    public static Period through(LocalDate first, LocalDate last) {
        return new Period(first, last.plusDays(1));
    }

    public static Period of(YearMonth month) {
        return through(month.atDay(1), month.atEndOfMonth());
    }

    public LocalDate lastDay() {
        return until.minusDays(1);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, until);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    public boolean contains(Period other) {
        return contains(other.from) && contains(other.lastDay());
    }

    public boolean overlaps(Period other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /** The days in both; empty when there is none. */
    public Optional<Period> intersect(Period other) {
        return overlaps(other)
                ? Optional.of(new Period(later(from, other.from), earlier(until, other.until)))
                : Optional.empty();
    }

    /** How much of the whole falls into this, counted in days: from none of it to all of it. */
    public Exact shareOf(Period whole) {
        return Exact.of(intersect(whole).map(Period::days).orElse(0L), whole.days());
    }

    /** Half-open, as PostgreSQL writes it: {@code [2026-01-01,2026-02-01)}. */
    @Override
    public String toString() {
        return "[" + from + "," + until + ")";
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
