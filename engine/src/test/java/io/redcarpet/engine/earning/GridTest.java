package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.share;
import static io.redcarpet.engine.credit.Sale.sale;
import static io.redcarpet.engine.earning.EarningFixture.attainment;
import static io.redcarpet.engine.earning.EarningFixture.paidBy;
import static io.redcarpet.engine.earning.EarningFixture.pays;
import static io.redcarpet.engine.earning.EarningFixture.point;
import static io.redcarpet.engine.earning.EarningFixture.row;
import static io.redcarpet.engine.earning.EarningFixture.stated;
import static io.redcarpet.engine.earning.EarningFixture.table;
import static io.redcarpet.engine.earning.LawFixture.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.credit.CreditFixture;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Payout;
import io.redcarpet.engine.plan.Payout.Bonus;
import io.redcarpet.engine.plan.Payout.Objective;
import io.redcarpet.engine.plan.Payout.Objectives;
import io.redcarpet.engine.plan.PayoutCurve;
import io.redcarpet.engine.plan.PayoutCurve.Beyond;
import io.redcarpet.engine.plan.PayoutCurve.Line;
import io.redcarpet.engine.plan.PayoutCurve.Steps;
import io.redcarpet.engine.plan.PayoutCurve.Within;
import io.redcarpet.engine.plan.Scope;
import io.redcarpet.engine.quota.Proration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bonuses by two numbers: rows by how much was sold, in which the margin decides. */
class GridTest {

    private static final Basis SOLD = new Basis.Credited("amount", Scope.QUARTER);
    private static final Basis MARGIN = new Basis.Credited("margin", Scope.QUARTER);

    /** Nothing below 1,000; 100 and 200 above it, and 300 and 500 from 2,000, each from a margin of 0 and of 400. */
    private static final PayoutCurve GRID = new Steps(table(
            pays("0", CreditFixture.euros("0")),
            row("1000", byMargin("100", "200")),
            row("2000", byMargin("300", "500"))));

    @Test
    void paysByTheRowAndWithinItByTheOtherNumber() {
        assertThat(paid("999.99", "900")).isEqualTo("0");
        assertThat(paid("1000", "399.99")).isEqualTo("100");
        assertThat(paid("1999.99", "400")).isEqualTo("200");
        assertThat(paid("2000", "0")).isEqualTo("300");
        assertThat(paid("5000", "4000")).isEqualTo("500");
    }

    @Test
    void isWhatTheGridSaysWhateverWasSold() {
        qt().forAll(longs().between(0, 300_000), longs().between(-50_000, 80_000))
                .check((sold, margin) -> {
                    var amount = making(bonus(GRID), euros(sold), euros(margin)).total();
                    int row = sold < 100_000 ? 0 : sold < 200_000 ? 1 : 2;
                    int column = margin < 40_000 ? 0 : 1;
                    long[][] grid = {{0, 0}, {100, 200}, {300, 500}};
                    return amount.equals(Exact.of(grid[row][column]));
                });
    }

    @Test
    void mayHoldALineInARow() {
        var line = new Line(List.of(point("0 %", "0 %"), point("100 %", "50 %")), Beyond.FLAT);
        var steps = new Steps(table(pays("0", share("0 %")), row("1000", new Within(attainment(Span.QUARTER), line))));
        var ofTarget =
                new Bonus(Span.QUARTER, SOLD, steps, stated(CreditFixture.euros("10000")), false, Proration.NONE);

        assertThat(making(ofTarget, euros(150_000), Exact.ZERO, "16000").amounts())
                .containsExactly("1875");
    }

    @Test
    void decidesHowMuchOfAnObjectiveIsPaid() {
        var grid = new Steps(table(
                pays("0", share("0 %")),
                row(
                        "1000",
                        new Within(MARGIN, new Steps(table(pays("0", share("50 %")), pays("400", share("100 %"))))))));
        var objectives = new Objectives(
                Span.QUARTER,
                stated(CreditFixture.euros("1000")),
                Proration.NONE,
                List.of(new Objective("Both", share("100 %"), SOLD, grid, null)));

        assertThat(making(objectives, euros(100_000), euros(10_000)).amounts()).containsExactly("500");
        assertThat(making(objectives, euros(100_000), euros(40_000)).amounts()).containsExactly("1000");
    }

    @Test
    void refusesAQuotaThatIsMissingWithinARow() {
        var within = new Within(attainment(Span.QUARTER), new Steps(table(pays("0 %", CreditFixture.euros("1")))));
        var person = making(bonus(new Steps(table(row("0", within)))), euros(100), Exact.ZERO);

        assertThatThrownBy(person::amounts).isInstanceOf(MissingQuotaException.class);
    }

    @Test
    void saysWhyAndHolds() {
        Because paid = making(bonus(GRID), euros(250_000), euros(45_000))
                .earned()
                .earnings()
                .getFirst()
                .because();

        assertThat(paid.holds()).isTrue();
        assertThat(LawFixture.values(paid))
                .contains(Exact.of(2500), Exact.of(450), Exact.of(2000), Exact.of(400), Exact.of(500));
    }

    private static PayoutCurve byMargin(String below, String above) {
        return new Within(
                MARGIN,
                new Steps(table(pays("0", CreditFixture.euros(below)), pays("400", CreditFixture.euros(above)))));
    }

    private static Bonus bonus(PayoutCurve curve) {
        return new Bonus(Span.QUARTER, SOLD, curve, null, false, Proration.NONE);
    }

    private static String paid(String sold, String margin) {
        return making(
                        bonus(GRID),
                        CreditFixture.number(sold).value(),
                        CreditFixture.number(margin).value())
                .amounts()
                .getFirst();
    }

    private static PayeeMaker making(Payout payout, Exact sold, Exact margin) {
        return paidBy(payout)
                .sold(sale("1", "2026-01-05").of(sold.toString()).number("margin", margin.toString()))
                .knownThrough("2026-03-31");
    }

    private static PayeeMaker making(Payout payout, Exact sold, Exact margin, String quota) {
        return making(payout, sold, margin).withQuota(quota);
    }
}
