package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.share;
import static io.redcarpet.engine.credit.Sale.sale;
import static io.redcarpet.engine.earning.EarningFixture.attainment;
import static io.redcarpet.engine.earning.EarningFixture.commission;
import static io.redcarpet.engine.earning.EarningFixture.flat;
import static io.redcarpet.engine.earning.EarningFixture.paidBy;
import static io.redcarpet.engine.earning.EarningFixture.plan;
import static io.redcarpet.engine.earning.EarningFixture.point;
import static io.redcarpet.engine.earning.EarningFixture.row;
import static io.redcarpet.engine.earning.EarningFixture.stated;
import static io.redcarpet.engine.earning.EarningFixture.tiers;
import static io.redcarpet.engine.earning.LawFixture.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import io.redcarpet.engine.credit.CreditFixture;
import io.redcarpet.engine.credit.Sale;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Basis.Average;
import io.redcarpet.engine.plan.Basis.Ratio;
import io.redcarpet.engine.plan.Basis.Weighted;
import io.redcarpet.engine.plan.Payout;
import io.redcarpet.engine.plan.PayoutCurve;
import io.redcarpet.engine.plan.PayoutCurve.Beyond;
import io.redcarpet.engine.plan.Rates;
import io.redcarpet.engine.plan.Rates.Mode;
import io.redcarpet.engine.quota.Proration;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What looks at ratios, such as margin over amount, and at averages. */
class ComposedTest {

    private static final Ratio MARGIN = new Ratio("margin", "amount", Span.QUARTER, share("0 %"));
    private static final Ratio TURNED = new Ratio("amount", "margin", Span.QUARTER, share("0 %"));

    /** Of 40, 30 and 13⅓ % and 250, 333⅓ and 750 %: 82, 96⅔ and 160⅔ %. */
    private static final Average AVERAGE = new Average(
            List.of(new Weighted(share("80 %"), MARGIN), new Weighted(share("20 %"), TURNED)), Span.QUARTER);

    @Test
    void ratesAllOfThePeriodAgainByWhatTheSumsMake() {
        assertThat(selling(byMargin(Mode.RETROACTIVE))).containsExactly("120", "60", "-140");
    }

    /** A ratio that swings about an edge rates all again with each credit, which must not be told one by one. */
    @Test
    void tellsWhatItRatesAgainInOneNumber() {
        var person = paidBy(commission("margin", byMargin(Mode.RETROACTIVE)));
        for (int i = 0; i < 200; i++) {
            person.sold(sale(String.valueOf(i), "2026-01-05").of("1000").number("margin", i % 2 == 0 ? "600" : "0"));
        }

        assertThat(person.earned().earnings())
                .allSatisfy(
                        line -> assertThat(LawFixture.values(line.because())).hasSizeLessThan(40));
    }

    @Test
    void paysTheCreditByTheRatioBeforeItOrWithIt() {
        assertThat(selling(byMargin(Mode.WHOLE_CREDIT_AT_NEW_RATE))).containsExactly("120", "60", "-20");
        assertThat(selling(byMargin(Mode.WHOLE_CREDIT_AT_OLD_RATE))).containsExactly("40", "60", "-60");
    }

    @Test
    void goesStraightFromPointToPointOfARatio() {
        var slope = new Rates.Sloped(MARGIN, Mode.RETROACTIVE, List.of(point("20 %", "0 %"), point("40 %", "20 %")));

        assertThat(selling(slope)).containsExactly("80", "-20", "-60");
    }

    @Test
    void isLiftedByACreditThatIsNotPaidItself() {
        var person = paidBy(commission("margin", byMargin(Mode.RETROACTIVE)))
                .sold(sale("1", "2026-01-05").of("1000").number("margin", "400"))
                .sold(sale("2", "2026-01-06").of("1000").number("margin", "0"));

        assertThat(person.amounts()).containsExactly("120", "-80");
    }

    @Test
    void isWhatThePlanSaysWhereTheWholeIsNotAboveZero() {
        var person = paidBy(commission("margin", byMargin(Mode.RETROACTIVE)))
                .sold(sale("1", "2026-01-05").of("-100").number("margin", "-90"));

        assertThat(person.amounts()).containsExactly("-9");
    }

    @Test
    void beginsAgainWithThePeriod() {
        var person = paidBy(commission("margin", byMargin(Mode.WHOLE_CREDIT_AT_OLD_RATE)))
                .sold(sale("1", "2026-03-31").of("1000").number("margin", "400"))
                .sold(sale("2", "2026-03-31").of("1000").number("margin", "400"))
                .sold(sale("3", "2026-04-01").of("1000").number("margin", "400"));

        assertThat(person.amounts()).containsExactly("40", "120", "40");
    }

    @Test
    void paysRetroactivelyAllByTheRateOfTheLastRatio() {
        qt().forAll(deals()).check(deals -> {
            var person =
                    plan().rounding(LawFixture.UNROUNDED).paying("C", commission("margin", byMargin(Mode.RETROACTIVE)));
            return making(person, deals).total().equals(all(deals));
        });
    }

    @Test
    void looksAtSeveralTogetherEachByItsWeight() {
        assertThat(selling(tiers(AVERAGE, Mode.RETROACTIVE, row("0 %", flat("10 %")), row("90 %", flat("30 %")))))
                .containsExactly("40", "140", "-60");
    }

    @Test
    void paysABonusByAnAverage() {
        assertThat(bonus().withQuota("16000")
                        .sold(sale("1", "2026-01-05").of("2000").number("margin", "400"))
                        .knownThrough("2026-03-31")
                        .amounts())
                .containsExactly("350");
    }

    @Test
    void paysNoBonusByAnAverageToWhomNothingWasExpectedOf() {
        assertThat(bonus().knownThrough("2026-03-31").amounts()).isEmpty();
    }

    @Test
    void refusesAnAverageOfWhichOneQuotaIsMissing() {
        var person = bonus().sold(sale("1", "2026-01-05").of("2000").number("margin", "400"))
                .knownThrough("2026-03-31");

        assertThatThrownBy(person::amounts).isInstanceOf(MissingQuotaException.class);
    }

    @Test
    void saysWhyAndHolds() {
        var rates = tiers(AVERAGE, Mode.RETROACTIVE, row("0 %", flat("10 %")), row("90 %", flat("30 %")));
        qt().forAll(deals())
                .check(deals ->
                        making(plan().paying("C", commission("margin", rates)), deals).earned().earnings().stream()
                                .allMatch(line -> line.because().holds()));
    }

    @Test
    void hasNeitherMarginalTiersNorStages() {
        assertThatThrownBy(() -> byMargin(Mode.MARGINAL)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rates.Stages(
                        MARGIN, EarningFixture.table(row("0 %", share("10 %")), row("50 %", share("0 %")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Half of the margin over the amount, and half of the attainment of a quota. */
    private static PayeeMaker bonus() {
        var both = new Average(
                List.of(new Weighted(share("50 %"), MARGIN), new Weighted(share("50 %"), attainment(Span.QUARTER))),
                Span.QUARTER);
        var line = new PayoutCurve.Line(List.of(point("0 %", "0 %"), point("100 %", "100 %")), Beyond.RISING);
        return paidBy(
                new Payout.Bonus(Span.QUARTER, both, line, stated(CreditFixture.euros("1000")), false, Proration.NONE));
    }

    private static Rates byMargin(Mode mode) {
        return tiers(MARGIN, mode, row("0 %", flat("10 %")), row("30 %", flat("30 %")));
    }

    /** The ratio is 40 %, then 30 %, then 13⅓ %. */
    private static List<String> selling(Rates rates) {
        return paidBy(commission("margin", rates))
                .sold(sale("1", "2026-01-05").of("1000").number("margin", "400"))
                .sold(sale("2", "2026-02-05").of("1000").number("margin", "200"))
                .sold(sale("3", "2026-03-05").of("1000").number("margin", "-200"))
                .amounts();
    }

    private record Deal(long cents, long margin) {

        Sale sale(int number) {
            return Sale.sale(String.valueOf(number), "2026-02-01")
                    .of(BigDecimal.valueOf(cents, 2).toPlainString())
                    .number("margin", BigDecimal.valueOf(margin, 2).toPlainString());
        }
    }

    private static PayeeMaker making(PlanMaker plan, List<Deal> deals) {
        var person = plan.forPerson();
        for (int i = 0; i < deals.size(); i++) {
            person.sold(deals.get(i).sale(i));
        }
        return person;
    }

    private static Gen<List<Deal>> deals() {
        return lists().of(longs().between(-50_000, 200_000).zip(longs().between(-50_000, 100_000), Deal::new))
                .ofSizeBetween(0, 8);
    }

    private static Exact all(List<Deal> deals) {
        long amount = deals.stream().mapToLong(Deal::cents).sum();
        long margin = deals.stream().mapToLong(Deal::margin).sum();
        boolean isHigh = amount > 0 && 10 * margin >= 3 * amount;
        return euros(margin).times(Exact.of(isHigh ? 3 : 1, 10));
    }
}
