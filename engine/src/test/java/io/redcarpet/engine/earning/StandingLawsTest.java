package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.euros;
import static io.redcarpet.engine.earning.EarningFixture.bookings;
import static io.redcarpet.engine.earning.EarningFixture.flat;
import static io.redcarpet.engine.earning.EarningFixture.row;
import static io.redcarpet.engine.earning.EarningFixture.table;
import static io.redcarpet.engine.earning.EarningFixture.tiers;
import static io.redcarpet.engine.earning.LawFixture.amounts;
import static io.redcarpet.engine.earning.LawFixture.paidExactly;
import static io.redcarpet.engine.earning.LawFixture.selling;
import static org.quicktheories.QuickTheory.qt;

import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Rates;
import io.redcarpet.engine.plan.Rates.Mode;
import io.redcarpet.engine.plan.Scope;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is sold and taken back again pays nothing, by whichever way the standing went. */
class StandingLawsTest {

    @Test
    void paysNothingByStagesForWhatIsTakenBack() {
        var stages = new Rates.Stages(
                bookings(Scope.YEAR), table(row("100", euros("10")), row("900", euros("40")), row("2500", euros("0"))));

        paysNothingInTheEnd(stages);
    }

    @Test
    void paysNothingByMarginalTiersForWhatIsTakenBack() {
        paysNothingInTheEnd(tiers(bookings(Scope.YEAR), Mode.MARGINAL, row("0", flat("3 %")), row("900", flat("7 %"))));
    }

    @Test
    void paysNothingByTiersOfWhatWasPaidForWhatIsTakenBack() {
        var paid = new Basis.PaidOut("C", Scope.YEAR);

        paysNothingInTheEnd(
                tiers(paid, Mode.MARGINAL, row("0", flat("30 %")), row("100", flat("10 %")), row("150", flat("20 %"))));
    }

    @Test
    void paysNothingByRetroactiveTiersForWhatIsTakenBack() {
        paysNothingInTheEnd(
                tiers(bookings(Scope.YEAR), Mode.RETROACTIVE, row("0", flat("3 %")), row("900", flat("7 %"))));
    }

    /** Lines are rounded to nine digits, each by itself, so what is left is finer than any coin but not nothing. */
    private static void paysNothingInTheEnd(Rates rates) {
        qt().forAll(amounts()).check(amounts -> {
            Exact left = selling(paidExactly(rates), thereAndBack(amounts)).total();
            return left.max(left.negate()).compareTo(Exact.of(1, 10_000_000)) < 0;
        });
    }

    private static List<Long> thereAndBack(List<Long> amounts) {
        var all = new ArrayList<>(amounts);
        amounts.reversed().forEach(amount -> all.add(-amount));
        return all;
    }
}
