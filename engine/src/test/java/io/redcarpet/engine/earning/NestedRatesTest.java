package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.number;
import static io.redcarpet.engine.credit.Sale.sale;
import static io.redcarpet.engine.earning.EarningFixture.attainment;
import static io.redcarpet.engine.earning.EarningFixture.bookings;
import static io.redcarpet.engine.earning.EarningFixture.flat;
import static io.redcarpet.engine.earning.EarningFixture.paidBy;
import static io.redcarpet.engine.earning.EarningFixture.row;
import static io.redcarpet.engine.earning.EarningFixture.stated;
import static io.redcarpet.engine.earning.EarningFixture.table;
import static io.redcarpet.engine.earning.EarningFixture.tiers;
import static io.redcarpet.engine.earning.LawFixture.amounts;
import static io.redcarpet.engine.earning.LawFixture.paidExactly;
import static io.redcarpet.engine.earning.LawFixture.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.credit.Expression.Field;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Rates;
import io.redcarpet.engine.plan.Rates.Mode;
import io.redcarpet.engine.plan.Scope;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two dimensions: tiers by all bookings, other ones for each product. */
class NestedRatesTest {

    private static final Basis DISCOUNT = new Basis.OfTransaction(new Field("discount"), Unit.SHARE);

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
    void bringsThemAlongThroughAFieldWithinAField() {
        var inner = new Rates.ByField("region", Map.of("N", fiveThenTen(Mode.RETROACTIVE)), flat("1 %"));
        var rates = new Rates.ByField("product", Map.of("A", inner), flat("1 %"));
        var person = paidBy(rates)
                .sold(sale("1", "2026-01-05").of("800").text("product", "A").text("region", "N"))
                .sold(sale("2", "2026-01-06").of("400").text("product", "B"))
                .sold(sale("3", "2026-01-07").of("100").text("product", "A").text("region", "S"));

        assertThat(person.amounts()).containsExactly("40", "44", "1");
    }

    @Test
    void bringsThemAlongThroughARowThatIsChosen() {
        assertThat(discounted(byDiscount(Mode.RETROACTIVE)).amounts()).containsExactly("40", "44", "10");
    }

    @Test
    void bringsThemAlongMultiplied() {
        var twice = new Rates.Multiplied(stated(number("2")), byDiscount(Mode.RETROACTIVE));

        assertThat(discounted(twice).amounts()).containsExactly("80", "88", "20");
    }

    @Test
    void bringsThemAlongWithACreditThatIsNotPaidItself() {
        var byMargin = new Basis.Credited("margin", Scope.YEAR);
        var tiers = tiers(byMargin, Mode.RETROACTIVE, row("0", flat("5 %")), row("1000", flat("10 %")));
        var rates = new Rates.ByField("product", Map.of("A", tiers), null);
        var person = paidBy(rates)
                .sold(sale("1", "2026-01-05").of("800").text("product", "A").number("margin", "800"))
                .sold(sale("2", "2026-01-06").text("product", "B").number("margin", "400"))
                .sold(sale("3", "2026-01-07").number("margin", "1"));

        assertThat(person.amounts()).containsExactly("40", "40");
    }

    /** Whatever row is chosen: where all hold the same tiers, all is paid as by these tiers alone. */
    @Test
    void paysByRowsThatAreAllAlikeAsIfThereWereNone() {
        qt().forAll(steps(), amounts(), integers().between(0, 6)).check((steps, amounts, seed) -> {
            var plain = paidExactly(steps.tiers(Mode.RETROACTIVE));
            var inRows = paidExactly(new Rates.ByNumber(
                    DISCOUNT,
                    table(
                            row("0 %", steps.tiers(Mode.RETROACTIVE)),
                            row(
                                    "20 %",
                                    new Rates.ByField(
                                            "product",
                                            Map.of("A", steps.tiers(Mode.RETROACTIVE)),
                                            steps.tiers(Mode.RETROACTIVE))))));
            return marked(plain, amounts, seed)
                    .lines()
                    .equals(marked(inRows, amounts, seed).lines());
        });
    }

    private static PayeeMaker marked(PayeeMaker person, List<Long> cents, int seed) {
        for (int i = 0; i < cents.size(); i++) {
            person.sold(new LawFixture.Booked(40, cents.get(i))
                    .sale(i)
                    .number("discount", i * seed % 2 == 0 ? "0" : "0.3")
                    .text("product", i * seed % 3 == 0 ? "A" : "B"));
        }
        return person;
    }

    private static PayeeMaker discounted(Rates rates) {
        return paidBy(rates)
                .sold(sale("1", "2026-01-05").of("800").number("discount", "0"))
                .sold(sale("2", "2026-01-06").of("400").number("discount", "0.3"))
                .sold(sale("3", "2026-01-07").of("100").number("discount", "0.1"));
    }

    private static Rates byDiscount(Mode mode) {
        return new Rates.ByNumber(DISCOUNT, table(row("0 %", fiveThenTen(mode)), row("20 %", flat("1 %"))));
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
