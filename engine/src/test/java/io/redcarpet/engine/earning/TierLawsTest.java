package io.redcarpet.engine.earning;

import static io.redcarpet.engine.earning.EarningFixture.commission;
import static io.redcarpet.engine.earning.EarningFixture.plan;
import static io.redcarpet.engine.earning.LawFixture.amounts;
import static io.redcarpet.engine.earning.LawFixture.cents;
import static io.redcarpet.engine.earning.LawFixture.euros;
import static io.redcarpet.engine.earning.LawFixture.paidExactly;
import static io.redcarpet.engine.earning.LawFixture.sales;
import static io.redcarpet.engine.earning.LawFixture.selling;
import static io.redcarpet.engine.earning.LawFixture.sellingAll;
import static io.redcarpet.engine.earning.LawFixture.steps;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import io.redcarpet.engine.earning.LawFixture.Booked;
import io.redcarpet.engine.earning.LawFixture.Steps;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.plan.LineRounding.Of;
import io.redcarpet.engine.plan.Rates.Mode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TierLawsTest {

    @Test
    void paysMarginallyWithoutJumpsAndNeverLessForMore() {
        qt().forAll(steps(), cents(), longs().between(0, 10_000)).check((steps, sold, more) -> {
            Exact grown = once(steps, Mode.MARGINAL, sold + more).minus(once(steps, Mode.MARGINAL, sold));
            Exact most = euros(more).times(steps.rate(0).max(steps.rate(1)).max(steps.rate(2)));
            return grown.signum() >= 0 && grown.compareTo(most) <= 0;
        });
    }

    @Test
    void paysTheSameMarginallyInWhateverOrderCreditsCome() {
        qt().forAll(steps(), amounts(), longs().all()).check((steps, amounts, seed) -> {
            var rates = steps.tiers(Mode.MARGINAL);
            return selling(paidExactly(rates), amounts)
                    .total()
                    .equals(selling(paidExactly(rates), shuffled(amounts, seed)).total());
        });
    }

    @Test
    void paysTheSameToTheCoinWhereRunningTotalsAreRounded() {
        qt().forAll(steps(), amounts(), longs().all())
                .check((steps, amounts, seed) -> selling(roundingTotals(steps), amounts)
                        .total()
                        .equals(selling(roundingTotals(steps), shuffled(amounts, seed))
                                .total()));
    }

    @Test
    void addsUpToTheRoundedExactTotalWhereRunningTotalsAreRounded() {
        qt().forAll(steps(), amounts()).check((steps, amounts) -> {
            var exact =
                    selling(paidExactly(steps.tiers(Mode.MARGINAL)), amounts).total();
            var coins = selling(roundingTotals(steps), amounts).total();
            return coins.equals(exact.rounded(Rounding.halfUp(2)));
        });
    }

    @Test
    void paysMarginallyOnlyForTheTotal() {
        qt().forAll(steps(), amounts())
                .check((steps, amounts) -> selling(paidExactly(steps.tiers(Mode.MARGINAL)), amounts)
                        .total()
                        .equals(once(steps, Mode.MARGINAL, total(amounts))));
    }

    @Test
    void neverChangesEarlierLinesByACreditThatComesLater() {
        qt().forAll(steps(), sales(), cents()).check((steps, sales, later) -> {
            var rates = steps.tiers(Mode.MARGINAL);
            var before = sellingAll(paidExactly(rates), sales).lines();
            var more = new ArrayList<>(sales);
            more.add(new Booked(364, later));
            return sellingAll(paidExactly(rates), more)
                    .lines()
                    .subList(0, before.size())
                    .equals(before);
        });
    }

    @Test
    void paysRetroactivelyTheTotalByTheRateOfTheTotal() {
        qt().forAll(steps(), amounts()).check((steps, amounts) -> {
            Exact total = euros(total(amounts));
            return selling(paidExactly(steps.tiers(Mode.RETROACTIVE)), amounts)
                    .total()
                    .equals(total.times(steps.rateAt(total)));
        });
    }

    @Test
    void jumpsRetroactivelyOnlyAtEdges() {
        qt().forAll(steps(), cents(), longs().between(0, 10_000)).check((steps, sold, more) -> {
            Exact rate = steps.rateAt(euros(sold));
            Exact grown = once(steps, Mode.RETROACTIVE, sold + more).minus(once(steps, Mode.RETROACTIVE, sold));
            return !rate.equals(steps.rateAt(euros(sold + more)))
                    || grown.equals(euros(more).times(rate));
        });
    }

    @Test
    void paysEachWholeCreditByTheRateBeforeIt() {
        qt().forAll(steps(), amounts()).check((steps, amounts) -> {
            var before = Exact.ZERO;
            var expected = new ArrayList<Exact>();
            for (long cents : amounts) {
                expected.add(euros(cents).times(steps.rateAt(before)));
                before = before.plus(euros(cents));
            }
            return selling(paidExactly(steps.tiers(Mode.WHOLE_CREDIT_AT_OLD_RATE)), amounts)
                    .lines()
                    .equals(expected);
        });
    }

    private static PayeeMaker roundingTotals(Steps steps) {
        return plan().rounding(Of.RUNNING_TOTAL)
                .paying("C", commission(steps.tiers(Mode.MARGINAL)))
                .forPerson();
    }

    private static Exact once(Steps steps, Mode mode, long cents) {
        return selling(paidExactly(steps.tiers(mode)), List.of(cents)).total();
    }

    private static long total(List<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }

    private static List<Long> shuffled(List<Long> amounts, long seed) {
        var shuffled = new ArrayList<>(amounts);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
