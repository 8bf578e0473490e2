package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.euros;
import static io.redcarpet.engine.earning.EarningFixture.attainment;
import static io.redcarpet.engine.earning.EarningFixture.days;
import static io.redcarpet.engine.earning.EarningFixture.paidBy;
import static io.redcarpet.engine.earning.EarningFixture.pays;
import static io.redcarpet.engine.earning.EarningFixture.point;
import static io.redcarpet.engine.earning.EarningFixture.stated;
import static io.redcarpet.engine.earning.EarningFixture.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Basis.Against;
import io.redcarpet.engine.plan.Basis.Attainment;
import io.redcarpet.engine.plan.Payout.Bonus;
import io.redcarpet.engine.plan.PayoutCurve;
import io.redcarpet.engine.plan.PayoutCurve.Beyond;
import io.redcarpet.engine.plan.PayoutCurve.Line;
import io.redcarpet.engine.plan.PayoutCurve.Steps;
import io.redcarpet.engine.quota.Proration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BonusTest {

    private static final PayoutCurve STEPS =
            new Steps(table(pays("0 %", euros("0")), pays("80 %", euros("500")), pays("100 %", euros("1000"))));

    @Test
    void paysTheStepReachedByTheEndOfEachQuarter() {
        var person = paidBy(quarterly(STEPS))
                .withQuota("4000")
                .sold("2026-01-05", "1000")
                .sold("2026-06-30", "800")
                .sold("2026-07-01", "799.99");

        assertThat(person.monthly()).containsExactly("M03 1000", "M06 500");
        assertThat(person.amounts()).containsExactly("1000", "500", "0", "0");
    }

    @Test
    void waitsForTheEndOfThePeriod() {
        var person = paidBy(quarterly(STEPS)).withQuota("4000").sold("2026-01-05", "1000");

        assertThat(person.knownThrough("2026-03-30").amounts()).isEmpty();
        assertThat(person.knownThrough("2026-03-31").amounts()).containsExactly("1000");
    }

    @Test
    void paysAShareOfTheTargetAlongALine() {
        assertThat(alongTheLine(Beyond.FLAT, "499.99")).isEqualTo("0");
        assertThat(alongTheLine(Beyond.FLAT, "500")).isEqualTo("2000");
        assertThat(alongTheLine(Beyond.FLAT, "750")).isEqualTo("6000");
        assertThat(alongTheLine(Beyond.FLAT, "1000")).isEqualTo("10000");
    }

    @Test
    void staysFlatOrGoesOnRisingBeyondTheLastPoint() {
        assertThat(alongTheLine(Beyond.FLAT, "1500")).isEqualTo("10000");
        assertThat(alongTheLine(Beyond.RISING, "1500")).isEqualTo("18000");
    }

    @Test
    void refusesALineOfOnePoint() {
        var points = List.of(point("50 %", "20 %"));

        assertThatThrownBy(() -> new Line(points, Beyond.FLAT))
                .hasMessage("A line needs at least two points; add one or use steps");
    }

    @Test
    void paysAJoinerTheirDaysOfTheTarget() {
        var person = paidBy(ofTarget(line(Beyond.FLAT), Proration.DAYS))
                .withQuota("4000")
                .there("2026-03-02", "2026-12-31")
                .sold("2026-03-05", "1000");

        assertThat(person.amounts().getFirst()).isEqualTo("3333.33");
    }

    @Test
    void paysALeaverInThePeriodOfTheirLastDay() {
        var person = paidBy(quarterly(STEPS))
                .withQuota("4000")
                .there("2026-01-01", "2026-02-15")
                .sold("2026-01-05", "1000");

        assertThat(person.monthly()).containsExactly("M02 1000");
    }

    @Test
    void paysNothingWhereNothingWasExpectedAndNothingCredited() {
        assertThat(paidBy(quarterly(STEPS))
                        .withQuota(days("2026-01-01", "2026-03-31"), "1000")
                        .sold("2026-01-05", "1000")
                        .amounts())
                .containsExactly("1000");
    }

    @Test
    void paysNothingForAPeriodThatSomebodyWasAwayFor() {
        var stays = List.of(days("2026-01-01", "2026-03-31"), days("2026-07-01", "2026-12-31"));
        var person = paidBy(quarterly(STEPS))
                .withQuota("4000")
                .presentOn(stays.getFirst(), stays.getLast())
                .sold("2026-01-05", "1000");

        assertThat(person.amounts()).containsExactly("1000", "0", "0");
    }

    @Test
    void refusesCreditsWithoutAQuota() {
        var person = paidBy(quarterly(STEPS)).sold("2026-01-05", "1000");

        assertThatThrownBy(person::earned)
                .isInstanceOf(MissingQuotaException.class)
                .hasMessage("ana has no quota for amount in [2026-01-01,2026-04-01); add one");
    }

    @Test
    void paysWhatIsDueSinceTheYearBeganLessWhatWasPaid() {
        var person = paidBy(toDate(Proration.NONE))
                .withQuota("4000")
                .sold("2026-01-05", "500")
                .sold("2026-04-05", "1500")
                .sold("2026-07-05", "250")
                .sold("2026-10-05", "1750");

        assertThat(person.amounts()).containsExactly("2000", "18000", "-2000", "22000");
    }

    @Test
    void owesAJoinerNothingForThePeriodsBefore() {
        var person = paidBy(toDate(Proration.DAYS))
                .withQuota("4000")
                .there("2026-07-01", "2026-12-31")
                .sold("2026-07-05", "2000");

        assertThat(person.amounts()).containsExactly("10000", "10000");
    }

    @Test
    void keepsWhatIsDueForEarlierPeriodsThroughALaterLeave() {
        var person = paidBy(toDate(Proration.DAYS))
                .withQuota("4000")
                .presentOn(days("2026-01-01", "2026-03-31"), days("2026-07-01", "2026-12-31"))
                .sold("2026-01-05", "1000")
                .sold("2026-07-05", "2000");

        assertThat(person.amounts()).containsExactly("10000", "0", "10000", "10000");
    }

    @Test
    void comesToTheRoundedAmountDueAfterEachTrueUp() {
        var amount = integers().between(0, 1500);
        qt().forAll(amount, amount, amount, amount).checkAssert((first, second, third, fourth) -> {
            List<Integer> sold = List.of(first, second, third, fourth);
            var person = paidBy(toDate(Proration.NONE)).withQuota("3700");
            for (int i = 0; i < 4; i++) {
                person.sold("2026-%02d-10".formatted(3 * i + 1), sold.get(i).toString());
            }

            assertThat(totals(person.lines())).isEqualTo(due(sold));
        });
    }

    private static List<Exact> totals(List<Exact> lines) {
        var totals = new ArrayList<Exact>();
        Exact total = Exact.ZERO;
        for (Exact line : lines) {
            total = total.plus(line);
            totals.add(total);
        }
        return totals;
    }

    /** 10,000 a quarter along the line from 20 % at half of the quota so far to all of it at the whole. */
    private static List<Exact> due(List<Integer> sold) {
        var due = new ArrayList<Exact>();
        int credited = 0;
        for (int quarters = 1; quarters <= sold.size(); quarters++) {
            credited += sold.get(quarters - 1);
            Exact attained = Exact.of(credited, quarters * 925L);
            Exact share = attained.compareTo(Exact.of(1, 2)) < 0
                    ? Exact.ZERO
                    : attained.minus(Exact.of(1, 2)).times(Exact.of(8, 5)).plus(Exact.of(1, 5));
            Exact paid = share.compareTo(Exact.ONE) > 0 ? Exact.ONE : share;
            due.add(paid.times(Exact.of(quarters * 10_000L)).rounded(Rounding.halfUp(2)));
        }
        return due;
    }

    private static String alongTheLine(Beyond beyond, String sold) {
        return paidBy(ofTarget(line(beyond), Proration.NONE))
                .withQuota("4000")
                .sold("2026-01-05", sold)
                .amounts()
                .getFirst();
    }

    private static Bonus quarterly(PayoutCurve curve) {
        return new Bonus(Span.QUARTER, attainment(Span.QUARTER), curve, null, false, Proration.NONE);
    }

    private static Bonus ofTarget(PayoutCurve curve, Proration proration) {
        var target = stated(euros("10000"));
        return new Bonus(Span.QUARTER, attainment(Span.QUARTER), curve, target, false, proration);
    }

    private static Bonus toDate(Proration proration) {
        var soFar = new Attainment("amount", Span.YEAR, Against.TO_DATE);
        return new Bonus(Span.QUARTER, soFar, line(Beyond.FLAT), stated(euros("10000")), true, proration);
    }

    private static PayoutCurve line(Beyond beyond) {
        return new Line(List.of(point("50 %", "20 %"), point("100 %", "100 %")), beyond);
    }
}
