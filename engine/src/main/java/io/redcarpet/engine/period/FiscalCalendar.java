package io.redcarpet.engine.period;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A firm's year of twelve calendar months, which may begin in any month. */
public record FiscalCalendar(Month firstMonth, YearName yearName) {

    /** The fiscal year is the calendar year. */
    public static final FiscalCalendar CALENDAR_YEAR = new FiscalCalendar(Month.JANUARY, YearName.OF_ITS_START);

    public FiscalPeriod month(LocalDate day) {
        return containing(day, Span.MONTH);
    }

    public FiscalPeriod quarter(LocalDate day) {
        return containing(day, Span.QUARTER);
    }

    public FiscalPeriod half(LocalDate day) {
        return containing(day, Span.HALF);
    }

    public FiscalPeriod year(LocalDate day) {
        return containing(day, Span.YEAR);
    }

    public FiscalPeriod containing(LocalDate day, Span span) {
        var monthsBefore = day.getMonthValue() - firstMonth.getValue();
        var year = day.getYear() - (monthsBefore < 0 ? 1 : 0) + startToName();
        return period(span, year, Math.floorMod(monthsBefore, 12) / span.months() + 1);
    }

    /** All of that length in the fiscal year of that name, in order. */
    public List<FiscalPeriod> periods(Span span, int year) {
        return IntStream.rangeClosed(1, span.perYear())
                .mapToObj(number -> period(span, year, number))
                .toList();
    }

    /** The periods of that length that have a day in common with the given days, in order. */
    public List<FiscalPeriod> periods(Span span, Period days) {
        return Stream.iterate(
                        containing(days.from(), span), period -> period.dates().overlaps(days), this::next)
                .toList();
    }

    /** The one of the same length that follows at once. */
    public FiscalPeriod next(FiscalPeriod period) {
        return containing(period.dates().until(), period.span());
    }

    /** The one of the same length that came just before. */
    public FiscalPeriod previous(FiscalPeriod period) {
        return containing(period.dates().from().minusDays(1), period.span());
    }

    /**
     * The period by its place in the fiscal year of that name.
     *
     * @param number from 1
     */
    public FiscalPeriod period(Span span, int year, int number) {
        var from = YearMonth.of(year - startToName(), firstMonth)
                .plusMonths((long) span.months() * (number - 1))
                .atDay(1);
        return new FiscalPeriod(span, year, number, new Period(from, from.plusMonths(span.months())));
    }

    /** Years between the calendar year a fiscal year begins in and the one it is called after. */
    private int startToName() {
        return firstMonth == Month.JANUARY || yearName == YearName.OF_ITS_START ? 0 : 1;
    }
}
