package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.Sale.sale;
import static io.redcarpet.engine.earning.EarningFixture.attainment;
import static io.redcarpet.engine.earning.EarningFixture.bookings;
import static io.redcarpet.engine.earning.EarningFixture.flat;
import static io.redcarpet.engine.earning.EarningFixture.paidBy;
import static io.redcarpet.engine.earning.EarningFixture.row;
import static io.redcarpet.engine.earning.EarningFixture.tiers;
import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Rates;
import io.redcarpet.engine.plan.Rates.Mode;
import io.redcarpet.engine.plan.Scope;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two dimensions: tiers by all bookings, other ones for each product. */
class NestedRatesTest {

    @Test
    void choosesTheRateOfTheProductWithinATier() {
        var inTier = new Rates.ByField("product", Map.of("A", flat("20 %")), flat("10 %"));
        var person = selling(tiers(bookings(Scope.YEAR), Mode.MARGINAL, row("0", flat("5 %")), row("1000", inTier)));

        assertThat(person.amounts()).containsExactly("40", "30", "20");
    }

    @Test
    void dividesACreditByTheTiersOfItsProduct() {
        var person = selling(byProduct(Mode.MARGINAL));

        assertThat(person.amounts()).containsExactly("40", "6", "10");
    }

    @Test
    void bringsCreditsOfOneProductAlongWhenAnotherReachesTheTier() {
        var person = selling(byProduct(Mode.RETROACTIVE));

        assertThat(person.amounts()).containsExactly("40", "48", "10");
    }

    @Test
    void bringsThemAlongAlsoWhereTheOtherProductHasNoTiers() {
        var onlyA = new Rates.ByField("product", Map.of("B", flat("1 %")), fiveThenTen(Mode.RETROACTIVE));

        assertThat(selling(onlyA).amounts()).containsExactly("40", "44", "10");
    }

    @Test
    void needsNoQuotaForAProductThatIsNotSold() {
        var ofQuota = tiers(attainment(Span.YEAR), Mode.RETROACTIVE, row("0 %", flat("5 %")));
        var rates = new Rates.ByField("product", Map.of("C", ofQuota), flat("1 %"));

        assertThat(selling(rates).amounts()).containsExactly("8", "4", "1");
    }

    private static PayeeMaker selling(Rates rates) {
        return paidBy(rates)
                .sold(sale("1", "2026-01-05").of("800").text("product", "A"))
                .sold(sale("2", "2026-01-06").of("400").text("product", "B"))
                .sold(sale("3", "2026-01-07").of("100").text("product", "A"));
    }

    private static Rates byProduct(Mode mode) {
        var other = tiers(bookings(Scope.YEAR), mode, row("0", flat("1 %")), row("1000", flat("2 %")));
        return new Rates.ByField("product", Map.of("A", fiveThenTen(mode), "B", other), null);
    }

    private static Rates fiveThenTen(Mode mode) {
        return tiers(bookings(Scope.YEAR), mode, row("0", flat("5 %")), row("1000", flat("10 %")));
    }
}
