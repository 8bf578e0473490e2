package io.redcarpet.engine.period;

import java.util.Locale;

/** The lengths into which a fiscal year is divided. */
public enum Span {
    MONTH(1, " M%02d"),
    QUARTER(3, " Q%d"),
    HALF(6, " H%d"),
    YEAR(12, "");

    private final int months;
    private final String suffix;

    Span(int months, String suffix) {
        this.months = months;
        this.suffix = suffix;
    }

    public int months() {
        return months;
    }

    /** How many of them a year has. */
    public int perYear() {
        return 12 / months;
    }

    String suffix(int number) {
        return String.format(Locale.ROOT, suffix, number);
    }
}
