package io.redcarpet.engine.period;

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

    @Override
    public String toString() {
        return name() + " " + dates;
    }
}
