package io.redcarpet.engine.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;

class FiscalCalendarTest {

    private static final FiscalCalendar PLAIN = FiscalCalendar.CALENDAR_YEAR;
    private static final FiscalCalendar APRIL = new FiscalCalendar(Month.APRIL, YearName.OF_ITS_END);
    private static final LocalDate MAY_DAY = LocalDate.of(2026, 5, 1);

    @Test
    void namesThePeriodsOfACalendarYear() {
        assertThat(PLAIN.month(MAY_DAY)).hasToString("FY2026 M05 [2026-05-01,2026-06-01)");
        assertThat(PLAIN.quarter(MAY_DAY)).hasToString("FY2026 Q2 [2026-04-01,2026-07-01)");
        assertThat(PLAIN.half(MAY_DAY)).hasToString("FY2026 H1 [2026-01-01,2026-07-01)");
        assertThat(PLAIN.year(MAY_DAY)).hasToString("FY2026 [2026-01-01,2027-01-01)");
    }

    @Test
    void namesAYearFromAprilByItsEnd() {
        assertThat(APRIL.month(MAY_DAY)).hasToString("FY2027 M02 [2026-05-01,2026-06-01)");
        assertThat(APRIL.quarter(MAY_DAY)).hasToString("FY2027 Q1 [2026-04-01,2026-07-01)");
        assertThat(APRIL.year(LocalDate.of(2026, 3, 31))).hasToString("FY2026 [2025-04-01,2026-04-01)");
        assertThat(APRIL.quarter(LocalDate.of(2026, 3, 31)).name()).isEqualTo("FY2026 Q4");
    }

    @Test
    void namesAYearFromAprilByItsStart() {
        var byStart = new FiscalCalendar(Month.APRIL, YearName.OF_ITS_START);

        assertThat(byStart.year(MAY_DAY)).hasToString("FY2026 [2026-04-01,2027-04-01)");
        assertThat(byStart.year(LocalDate.of(2026, 3, 31)).name()).isEqualTo("FY2025");
    }

    @Test
    void namesACalendarYearAlikeByItsStartAndItsEnd() {
        var byEnd = new FiscalCalendar(Month.JANUARY, YearName.OF_ITS_END);

        assertThat(byEnd.quarter(MAY_DAY)).isEqualTo(PLAIN.quarter(MAY_DAY));
    }

    @Test
    void listsThePeriodsOfAYear() {
        assertThat(APRIL.periods(Span.QUARTER, 2027))
                .extracting(FiscalPeriod::name)
                .containsExactly("FY2027 Q1", "FY2027 Q2", "FY2027 Q3", "FY2027 Q4");
    }

    @Test
    void listsTheMonthsThatAQuarterTouches() {
        assertThat(PLAIN.periods(Span.MONTH, PLAIN.quarter(MAY_DAY).dates()))
                .extracting(FiscalPeriod::name)
                .containsExactly("FY2026 M04", "FY2026 M05", "FY2026 M06");
        assertThat(PLAIN.periods(Span.QUARTER, Period.through(MAY_DAY, LocalDate.of(2026, 7, 1))))
                .extracting(FiscalPeriod::name)
                .containsExactly("FY2026 Q2", "FY2026 Q3");
    }

    @Test
    void goesOnToTheNextYearAndBack() {
        var last = PLAIN.period(Span.QUARTER, 2026, 4);

        assertThat(PLAIN.next(last).name()).isEqualTo("FY2027 Q1");
        assertThat(PLAIN.previous(PLAIN.next(last))).isEqualTo(last);
    }

    @Test
    void refusesAFifthQuarter() {
        assertThatThrownBy(() -> PLAIN.period(Span.QUARTER, 2026, 5))
                .hasMessage("FY2026 has no QUARTER 5; it has 1 to 4");
        assertThatThrownBy(() -> PLAIN.period(Span.YEAR, 2026, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
