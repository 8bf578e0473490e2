package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.number;
import static io.redcarpet.engine.credit.CreditFixture.share;
import static io.redcarpet.engine.credit.Sale.sale;
import static io.redcarpet.engine.earning.EarningFixture.attainment;
import static io.redcarpet.engine.earning.EarningFixture.bookings;
import static io.redcarpet.engine.earning.EarningFixture.commission;
import static io.redcarpet.engine.earning.EarningFixture.flat;
import static io.redcarpet.engine.earning.EarningFixture.paidBy;
import static io.redcarpet.engine.earning.EarningFixture.perUnit;
import static io.redcarpet.engine.earning.EarningFixture.plan;
import static io.redcarpet.engine.earning.EarningFixture.row;
import static io.redcarpet.engine.earning.EarningFixture.table;
import static io.redcarpet.engine.earning.EarningFixture.tiers;
import static io.redcarpet.engine.plan.Rates.Mode.MARGINAL;
import static io.redcarpet.engine.plan.Rates.Mode.RETROACTIVE;
import static io.redcarpet.engine.plan.Rates.Mode.WHOLE_CREDIT_AT_NEW_RATE;
import static io.redcarpet.engine.plan.Rates.Mode.WHOLE_CREDIT_AT_OLD_RATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Edge;
import io.redcarpet.engine.plan.Rates;
import io.redcarpet.engine.plan.Rates.Mode;
import io.redcarpet.engine.plan.Scope;
import io.redcarpet.engine.quota.Proration;
import io.redcarpet.engine.quota.QuotaRule;
import io.redcarpet.engine.quota.Ramp;
import io.redcarpet.engine.quota.Spread;
import java.util.List;
import org.junit.jupiter.api.Test;

class TiersTest {

    @Test
    void paysEachPieceByItsOwnTier() {
        assertThat(selling(MARGINAL, Edge.UPPER, "800", "400", "100")).containsExactly("40", "30", "10");
    }

    @Test
    void takesBackEachPieceByItsOwnTier() {
        assertThat(selling(MARGINAL, Edge.UPPER, "1200", "-400", "-800")).containsExactly("70", "-30", "-40");
    }

    @Test
    void bringsEarlierCreditsAlongWhenATierIsReached() {
        assertThat(selling(RETROACTIVE, Edge.UPPER, "800", "400", "100")).containsExactly("40", "80", "10");
    }

    @Test
    void takesTheRateOfEarlierCreditsBackWhenATierIsLeft() {
        assertThat(selling(RETROACTIVE, Edge.UPPER, "1200", "-400")).containsExactly("120", "-80");
    }

    @Test
    void paysTheWholeCreditByTheTierThatItReaches() {
        assertThat(selling(WHOLE_CREDIT_AT_NEW_RATE, Edge.UPPER, "800", "400", "100"))
                .containsExactly("40", "40", "10");
    }

    @Test
    void paysTheWholeCreditByTheTierThatHeldBeforeIt() {
        assertThat(selling(WHOLE_CREDIT_AT_OLD_RATE, Edge.UPPER, "800", "400", "100"))
                .containsExactly("40", "20", "10");
    }

    @Test
    void leavesToThePlanWhichTierAnEdgeBelongsTo() {
        assertThat(selling(RETROACTIVE, Edge.UPPER, "1000")).containsExactly("100");
        assertThat(selling(RETROACTIVE, Edge.LOWER, "1000", "0.01")).containsExactly("50", "50");
        assertThat(selling(WHOLE_CREDIT_AT_NEW_RATE, Edge.UPPER, "1000")).containsExactly("100");
        assertThat(selling(WHOLE_CREDIT_AT_NEW_RATE, Edge.LOWER, "1000")).containsExactly("50");
        assertThat(selling(WHOLE_CREDIT_AT_OLD_RATE, Edge.UPPER, "1000", "100")).containsExactly("50", "10");
        assertThat(selling(WHOLE_CREDIT_AT_OLD_RATE, Edge.LOWER, "1000", "100")).containsExactly("50", "5");
    }

    @Test
    void paysTheSameMarginallyWhicheverTierAnEdgeBelongsTo() {
        assertThat(selling(MARGINAL, Edge.UPPER, "1000", "100", "-100", "-100"))
                .isEqualTo(selling(MARGINAL, Edge.LOWER, "1000", "100", "-100", "-100"))
                .containsExactly("50", "10", "-10", "-5");
    }

    @Test
    void beginsAgainWithEachScope() {
        var person = paidBy(fiveThenTen(bookings(Scope.MONTH), MARGINAL, Edge.UPPER))
                .sold("2026-01-31", "1200")
                .sold("2026-02-01", "1200");

        assertThat(person.amounts()).containsExactly("70", "70");
    }

    @Test
    void standsOnEachCreditAloneWhereThatIsTheScope() {
        var person = paidBy(fiveThenTen(bookings(Scope.CREDIT), RETROACTIVE, Edge.UPPER))
                .soldOn("2026-01-31", "999", "1000", "999");

        assertThat(person.amounts()).containsExactly("49.95", "100", "49.95");
    }

    @Test
    void readsTheEdgesOfAttainmentAsSharesOfTheQuota() {
        var rates = tiers(attainment(Span.QUARTER), MARGINAL, row("0 %", flat("5 %")), row("100 %", flat("10 %")));
        var person = paidBy(rates).withQuota("12000").soldOn("2026-02-02", "2000", "2000");

        assertThat(person.amounts()).containsExactly("100", "150");
    }

    @Test
    void paysMarginByTiersOfBookings() {
        var person = paidBy(commission("margin", fiveThenTen(bookings(Scope.YEAR), MARGINAL, Edge.UPPER)))
                .sold(sale("1", "2026-01-05").of("800").number("margin", "80"))
                .sold(sale("2", "2026-01-06").of("400").number("margin", "60"));

        assertThat(person.amounts()).containsExactly("4", "4.5");
    }

    @Test
    void liftsWhatIsPaidByCreditsThatAreNotPaidThemselves() {
        var person = paidBy(commission("margin", fiveThenTen(bookings(Scope.YEAR), RETROACTIVE, Edge.UPPER)))
                .sold(sale("1", "2026-01-05").of("800").number("margin", "80"))
                .sold(sale("2", "2026-01-06").of("400"));

        assertThat(person.amounts()).containsExactly("4", "4");
    }

    @Test
    void countsCreditsBeforeThePlanPaysButPaysNothingForThem() {
        var person = paidBy(fiveThenTen(bookings(Scope.YEAR), RETROACTIVE, Edge.UPPER))
                .sold("2026-01-31", "900")
                .sold("2026-02-01", "100")
                .paidOn(EarningFixture.days("2026-02-01", "2026-12-31"));

        assertThat(person.amounts()).containsExactly("10");
    }

    @Test
    void paysMoreForEachUnitInAHigherTier() {
        var units = new Basis.Credited("units", Scope.MONTH);
        var table = table(
                new EarningFixture.Row<>(number("0"), perUnit("10")),
                new EarningFixture.Row<>(number("5"), perUnit("20")));
        var person = paidBy(commission("units", new Rates.Tiers(units, MARGINAL, table)))
                .sold(sale("1", "2026-01-05").number("units", "4"))
                .sold(sale("2", "2026-01-06").number("units", "3"));

        assertThat(person.amounts()).containsExactly("40", "50");
    }

    @Test
    void countsAQuotaOfZeroAsThePlanSays() {
        var rates = tiers(attainment(Span.YEAR), MARGINAL, row("0 %", flat("5 %")), row("100 %", flat("10 %")));
        var rule = new QuotaRule(Spread.MONTHS, Proration.DAYS, Ramp.NONE, share("100 %"));
        var person = plan().paying("C", commission(rates)).readingQuotasBy(rule).forPerson();

        assertThat(person.withQuota("0").sold("2026-01-05", "100").amounts()).containsExactly("10");
    }

    @Test
    void refusesAQuotaOfZeroWhereThePlanDoesNotSayWhatItCountsAs() {
        var rates = tiers(attainment(Span.YEAR), MARGINAL, row("0 %", flat("5 %")), row("100 %", flat("10 %")));
        var person = paidBy(rates).withQuota("0").sold("2026-01-05", "100");

        assertThatThrownBy(person::earned).isInstanceOf(MissingQuotaException.class);
    }

    private static List<String> selling(Mode mode, Edge edge, String... amounts) {
        return paidBy(fiveThenTen(bookings(Scope.YEAR), mode, edge))
                .soldOn("2026-01-05", amounts)
                .amounts();
    }

    private static Rates fiveThenTen(Basis by, Mode mode, Edge edge) {
        return new Rates.Tiers(by, mode, table(edge, row("0", flat("5 %")), row("1000", flat("10 %"))));
    }
}
