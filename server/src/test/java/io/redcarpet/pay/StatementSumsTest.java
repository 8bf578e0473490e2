package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalCalendar;
import io.redcarpet.engine.period.FiscalPeriod;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StatementSumsTest {

    private static final FiscalPeriod JULY = FiscalCalendar.CALENDAR_YEAR.month(LocalDate.of(2026, 7, 1));
    private static final FiscalPeriod AUGUST = FiscalCalendar.CALENDAR_YEAR.month(LocalDate.of(2026, 8, 1));

    @Test
    void hasAStatementOfAPeriodInWhichOnlySomethingIsOwed() {
        var sums = new StatementSums();
        sums.add(JULY, "commission", Exact.of(100));
        sums.open(AUGUST);
        sums.open(JULY);

        assertThat(sums.all()).extracting(StatementSums.Sums::period).containsExactly(JULY, AUGUST);
        assertThat(sums.all()).extracting(StatementSums.Sums::payable).containsExactly(Exact.of(100), Exact.ZERO);
    }
}
