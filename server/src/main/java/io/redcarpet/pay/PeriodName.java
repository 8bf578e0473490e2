package io.redcarpet.pay;

import io.redcarpet.engine.period.FiscalCalendar;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.period.Span;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how files name periods: {@code 2026-07}, {@code 2026-Q2}, {@code 2026-H1} and {@code 2026}. */
final class PeriodName {

    private static final Pattern NAME = Pattern.compile("([0-9]{4})(?:-(Q[1-4]|H[12]|[0-9]{2}))?");

    private PeriodName() {}

    static Optional<FiscalPeriod> parse(String text, FiscalCalendar calendar) {
        Matcher name = NAME.matcher(text);
        if (!name.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(text.substring(0, 4));
        String part = name.group(2);
        if (part == null) {
            return Optional.of(calendar.period(Span.YEAR, year, 1));
        }
        int number = Integer.parseInt(part.substring(1));
        return switch (part.charAt(0)) {
            case 'Q' -> Optional.of(calendar.period(Span.QUARTER, year, number));
            case 'H' -> Optional.of(calendar.period(Span.HALF, year, number));
            default -> month(text, calendar);
        };
    }

    private static Optional<FiscalPeriod> month(String text, FiscalCalendar calendar) {
        try {
            return Optional.of(calendar.containing(YearMonth.parse(text).atDay(1), Span.MONTH));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
