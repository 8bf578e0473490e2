package io.redcarpet.engine.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redcarpet.engine.money.Exact;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final Period JANUARY = Period.of(YearMonth.of(2026, 1));
    private static final Period FEBRUARY = Period.of(YearMonth.of(2026, 2));

    @Test
    void containsItsFirstDayAndNotTheDayAfterItsLast() {
        assertThat(JANUARY.contains(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(JANUARY.contains(LocalDate.of(2026, 1, 31))).isTrue();
        assertThat(JANUARY.contains(LocalDate.of(2026, 2, 1))).isFalse();
        assertThat(JANUARY.contains(LocalDate.of(2025, 12, 31))).isFalse();
    }

    @Test
    void doesNotOverlapItsNeighbour() {
        assertThat(JANUARY.overlaps(FEBRUARY)).isFalse();
        assertThat(FEBRUARY.overlaps(JANUARY)).isFalse();
        assertThat(JANUARY.intersect(FEBRUARY)).isEmpty();
    }

    @Test
    void intersectsInTheDaysOfBoth() {
        var turnOfMonth = days("2026-01-22", "2026-02-03");

        assertThat(JANUARY.intersect(turnOfMonth)).contains(days("2026-01-22", "2026-02-01"));
        assertThat(JANUARY.intersect(JANUARY)).contains(JANUARY);
    }

    @Test
    void containsAPeriodOnlyWithAllItsDays() {
        assertThat(JANUARY.contains(JANUARY)).isTrue();
        assertThat(JANUARY.contains(days("2026-01-31", "2026-02-01"))).isTrue();
        assertThat(JANUARY.contains(days("2026-01-31", "2026-02-02"))).isFalse();
    }

    @Test
    void countsTheLeapDay() {
        assertThat(FEBRUARY.days()).isEqualTo(28);
        assertThat(Period.of(YearMonth.of(2028, 2)).days()).isEqualTo(29);
    }

    @Test
    void sharesAMonthWithSomebodyWhoStartedOnThe22nd() {
        var employed = Period.through(LocalDate.of(2026, 1, 22), LocalDate.of(2030, 12, 31));

        assertThat(employed.shareOf(JANUARY)).isEqualTo(Exact.of(10, 31));
        assertThat(employed.shareOf(FEBRUARY)).isEqualTo(Exact.ONE);
        assertThat(JANUARY.shareOf(FEBRUARY)).isEqualTo(Exact.ZERO);
    }

    @Test
    void refusesToHaveNoDay() {
        assertThatThrownBy(() -> days("2026-01-01", "2026-01-01"))
                .hasMessage("A period from 2026-01-01 until 2026-01-01 has no day; until is the day after the last");
        assertThatThrownBy(() -> days("2026-01-02", "2026-01-01")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isWrittenAsPostgresWritesIt() {
        assertThat(JANUARY).hasToString("[2026-01-01,2026-02-01)");
    }

    private static Period days(String from, String until) {
        return new Period(LocalDate.parse(from), LocalDate.parse(until));
    }
}
