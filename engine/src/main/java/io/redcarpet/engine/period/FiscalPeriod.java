package io.redcarpet.engine.period;

import java.time.YearMonth;

/**
 * A month, quarter, half or year of a fiscal calendar, with the name people call it by.
 *
 * @param year the fiscal year by its name, 2026 for FY2026
 * @param number its place in that year, from 1; of a month it is the fiscal month
 */
public record FiscalPeriod(Span span, int year, int number, Period dates) {

    public FiscalPeriod {
        if (number < 1 || number > span.perYear()) {
            throw new IllegalArgumentException(
                    "FY%d has no %s %d; it has 1 to %d".formatted(year, span, number, span.perYear()));
        }
    }

    /** {@code FY2026 M07}, {@code FY2026 Q2}, {@code FY2026 H1} or {@code FY2026}. */
    public String name() {
        return "FY" + year + span.suffix(number);
    }

    /**
     * As files name it: {@code 2026-07} for the calendar month, {@code 2026-Q2}, {@code 2026-H1} or {@code 2026} of the
     * fiscal year.
     */
    public String label() {
        return switch (span) {
            case MONTH -> YearMonth.from(dates.from()).toString();
            case QUARTER -> year + "-Q" + number;
            case HALF -> year + "-H" + number;
            case YEAR -> String.valueOf(year);
        };
    }

    @Override
    public String toString() {
        return name() + " " + dates;
    }
}
