package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.euros;
import static io.redcarpet.engine.credit.CreditFixture.share;
import static io.redcarpet.engine.earning.EarningFixture.attainment;
import static io.redcarpet.engine.earning.EarningFixture.bookings;
import static io.redcarpet.engine.earning.EarningFixture.paidBy;
import static io.redcarpet.engine.earning.EarningFixture.row;
import static io.redcarpet.engine.earning.EarningFixture.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Rates;
import io.redcarpet.engine.plan.Scope;
import io.redcarpet.engine.plan.Table;
import org.junit.jupiter.api.Test;

class StagesTest {

    /** The figures of an interpolated rate table in the documentation of Oracle Incentive Compensation. */
    @Test
    void earnsAsMuchOfEachStageAsTheTransactionGoesThrough() {
        var person = paidBy(stages(Scope.CREDIT)).soldOn("2026-01-05", "200", "300", "1500", "1200", "2000", "4500");

        assertThat(person.amounts()).containsExactly("2", "3", "20", "14", "30", "80");
    }

    @Test
    void goesOnWhereTheStandingWas() {
        assertThat(paidBy(stages(Scope.YEAR))
                        .soldOn("2026-01-05", "500", "1500")
                        .amounts())
                .containsExactly("5", "25");
    }

    @Test
    void takesBackWhatItGave() {
        assertThat(paidBy(stages(Scope.YEAR))
                        .soldOn("2026-01-05", "500", "1500", "-1500", "-500")
                        .amounts())
                .containsExactly("5", "25", "-25", "-5");
    }

    @Test
    void earnsNothingBeyondTheLastStage() {
        assertThat(paidBy(stages(Scope.YEAR)).soldOn("2026-01-05", "20000", "1").amounts())
                .containsExactly("2150", "0");
    }

    @Test
    void earnsNothingBelowTheFirstStage() {
        var late = new Rates.Stages(bookings(Scope.YEAR), table(row("1000", euros("40")), row("3000", euros("0"))));

        assertThat(paidBy(late).soldOn("2026-01-05", "200", "1800").amounts()).containsExactly("0", "20");
        assertThat(paidBy(stages(Scope.YEAR))
                        .soldOn("2026-01-05", "-500", "300", "700")
                        .amounts())
                .containsExactly("0", "0", "5");
    }

    @Test
    void paysAShareOfTheCreditWhereStagesAreShares() {
        var table = table(row("0", share("10 %")), row("1000", share("0 %")));
        var person = paidBy(new Rates.Stages(bookings(Scope.YEAR), table)).soldOn("2026-01-05", "500", "-500");

        assertThat(person.amounts()).containsExactly("25", "-25");
    }

    @Test
    void refusesAQuotaOfZeroThatNoStageCanBeAShareOf() {
        Table<Because> table = table(row("0 %", euros("100")), row("100 %", euros("0")));
        var person = paidBy(new Rates.Stages(attainment(Span.YEAR), table))
                .withQuota("0")
                .sold("2026-01-05", "1");

        assertThatThrownBy(person::earned).isInstanceOf(MissingQuotaException.class);
    }

    private static Rates stages(Scope over) {
        return new Rates.Stages(
                bookings(over),
                table(
                        row("0", euros("10")),
                        row("1000", euros("40")),
                        row("3000", euros("100")),
                        row("8000", euros("2000")),
                        row("20000", euros("0"))));
    }
}
