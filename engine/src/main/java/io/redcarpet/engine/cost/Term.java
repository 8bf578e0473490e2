package io.redcarpet.engine.cost;

import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.quota.Spread;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The time over which a cost is amortised.
 *
 * @param until the day after its last one
 */
record Term(LocalDate from, LocalDate until) {

    /** A month's part of a term, in months or days; a month counts whole. */
    record Slice(Period dates, Spread spread) {

        YearMonth month() {
            return YearMonth.from(dates.from());
        }
    }

    static Term of(LocalDate from, int months) {
        return new Term(from, from.plusMonths(months));
    }

    /** What it has from a day on that lies in it. */
    List<Slice> since(LocalDate day, Spread spread) {
        return spread == Spread.MONTHS ? months(YearMonth.from(day)) : days(day);
    }

    /** How many it has, one that has begun counted whole. */
    long months() {
        long over = ChronoUnit.MONTHS.between(from, until);
        return from.plusMonths(over).isBefore(until) ? over + 1 : over;
    }

    private List<Slice> months(YearMonth first) {
        YearMonth last = YearMonth.from(from).plusMonths(months() - 1);
        var slices = new ArrayList<Slice>();
        var month = first;
        do {
            slices.add(new Slice(Period.of(month), Spread.MONTHS));
            month = month.plusMonths(1);
        } while (!month.isAfter(last));
        return slices;
    }

    private List<Slice> days(LocalDate first) {
        var rest = new Period(first, until);
        var slices = new ArrayList<Slice>();
        for (var month = YearMonth.from(first); month.atDay(1).isBefore(until); month = month.plusMonths(1)) {
            slices.add(new Slice(Period.of(month).intersect(rest).orElseThrow(), Spread.DAYS));
        }
        return slices;
    }
}
