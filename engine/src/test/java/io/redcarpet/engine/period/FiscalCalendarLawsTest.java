package io.redcarpet.engine.period;

import static io.redcarpet.engine.period.PeriodFixture.anyDay;
import static io.redcarpet.engine.period.PeriodFixture.periods;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;

import io.redcarpet.engine.money.Exact;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class FiscalCalendarLawsTest {

    @Test
    void putsEachDayIntoThePeriodThatContainsIt() {
        qt().forAll(calendars(), spans(), anyDay())
                .check((calendar, span, day) ->
                        calendar.containing(day, span).dates().contains(day));
    }

    @Test
    void findsAPeriodAgainByItsPlace() {
        qt().forAll(calendars(), spans(), anyDay()).check((calendar, span, day) -> {
            var period = calendar.containing(day, span);
            return calendar.period(span, period.year(), period.number()).equals(period);
        });
    }

    @Test
    void leavesNoDayBetweenAPeriodAndTheNext() {
        qt().forAll(calendars(), spans(), anyDay()).check((calendar, span, day) -> {
            var period = calendar.containing(day, span);
            var next = calendar.next(period);
            return next.dates().from().equals(period.dates().until())
                    && calendar.previous(next).equals(period);
        });
    }

    @Test
    void dividesAYearIntoPartsThatSumToOne() {
        qt().forAll(calendars(), spans(), integers().between(2020, 2033)).check((calendar, span, name) -> {
            var year = calendar.period(Span.YEAR, name, 1).dates();
            return calendar.periods(span, name).stream()
                    .map(part -> part.dates().shareOf(year))
                    .reduce(Exact.ZERO, Exact::plus)
                    .equals(Exact.ONE);
        });
    }

    @Test
    void coversGivenDaysWithoutAGap() {
        qt().forAll(calendars(), spans(), periods()).check((calendar, span, days) -> {
            var covering = calendar.periods(span, days);
            return new Period(
                            covering.getFirst().dates().from(),
                            covering.getLast().dates().until())
                    .contains(days);
        });
    }

    private static Gen<FiscalCalendar> calendars() {
        return arbitrary().enumValues(Month.class).zip(arbitrary().enumValues(YearName.class), FiscalCalendar::new);
    }

    private static Gen<Span> spans() {
        return arbitrary().enumValues(Span.class);
    }
}
