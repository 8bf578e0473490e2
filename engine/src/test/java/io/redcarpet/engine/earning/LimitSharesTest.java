package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.euros;
import static io.redcarpet.engine.credit.CreditFixture.share;
import static io.redcarpet.engine.earning.EarningFixture.bookings;
import static io.redcarpet.engine.earning.EarningFixture.commission;
import static io.redcarpet.engine.earning.EarningFixture.days;
import static io.redcarpet.engine.earning.EarningFixture.flat;
import static io.redcarpet.engine.earning.EarningFixture.plan;
import static io.redcarpet.engine.earning.EarningFixture.stated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.credit.Sale;
import io.redcarpet.engine.plan.Among;
import io.redcarpet.engine.plan.Gate;
import io.redcarpet.engine.plan.Gate.Judged;
import io.redcarpet.engine.plan.Gate.Missed;
import io.redcarpet.engine.plan.Limit;
import io.redcarpet.engine.plan.Limit.Kind;
import io.redcarpet.engine.plan.LimitAmount.ShareOf;
import io.redcarpet.engine.plan.Payout;
import io.redcarpet.engine.plan.Scope;
import io.redcarpet.engine.plan.Setting;
import io.redcarpet.engine.plan.Sharing;
import io.redcarpet.engine.plan.Sharing.Returns;
import io.redcarpet.engine.plan.Sharing.Taken;
import org.junit.jupiter.api.Test;

/** Caps and floors that are a share of what somebody was credited with by {@code amount}. */
class LimitSharesTest {

    @Test
    void capsAMonthAtAShareOfItsSales() {
        var person = within(flatOf("amount", "15 %"), cap("10 %", Scope.MONTH))
                .sold("2026-01-05", "1000")
                .sold("2026-01-20", "500")
                .sold("2026-02-05", "400");

        assertThat(person.amounts()).containsExactly("150", "0", "40");
    }

    @Test
    void paysWhatWasHeldBackOnceTheSalesOfTheYearCoverIt() {
        var person = ofMargin("50 %").sold(sale("2026-01-05", "1000", "300")).sold(sale("2026-02-05", "2000", "200"));

        assertThat(person.amounts()).containsExactly("100", "150");
    }

    @Test
    void takesBackWhatSalesThatComeBackNoLongerCover() {
        var person = ofMargin("50 %")
                .sold(sale("2026-01-05", "1000", "300"))
                .sold(sale("2026-02-05", "2000", "200"))
                .sold(sale("2026-03-05", "-1500", "-100"));

        assertThat(person.amounts()).containsExactly("100", "150", "-100");
    }

    @Test
    void takesNothingBackOfWhatWasBeyondTheCap() {
        var person = ofMargin("50 %").sold(sale("2026-01-05", "1000", "300")).sold(sale("2026-02-05", "0", "-80"));

        assertThat(person.amounts()).containsExactly("100", "0");
    }

    @Test
    void countsLessThanNothingAsNothing() {
        var person = ofMargin("50 %").sold(sale("2026-01-05", "-1000", "100")).sold(sale("2026-02-05", "1500", "0"));

        assertThat(person.amounts()).containsExactly("0", "50");
    }

    @Test
    void settlesMonthsInWhichNothingIsEarnedWithLinesOfTheirOwn() {
        var person = ofMargin("20 %")
                .sold(sale("2026-01-05", "1000", "1000"))
                .sold("2026-02-05", "500")
                .sold("2026-03-05", "-1200")
                .sold("2026-04-05", "0");

        assertThat(person.monthly()).containsExactly("M01 100", "M02 50", "M03 -120");
        assertThat(person.earned().earnings())
                .map(Earning::id)
                .containsExactly("2026-01-05/ana/C", "ana/2026-02/C/cap", "ana/2026-03/C/cap");
    }

    @Test
    void waitsWithLinesOfTheirOwnForTheEndOfTheMonth() {
        var person = ofMargin("20 %").sold(sale("2026-01-05", "1000", "1000")).sold("2026-02-05", "500");

        assertThat(person.knownThrough("2026-02-27").monthly()).containsExactly("M01 100");
    }

    @Test
    void beginsAgainWithEachQuarter() {
        var person = within(flatOf("amount", "15 %"), cap("10 %", Scope.QUARTER))
                .sold("2026-03-05", "1000")
                .sold("2026-04-05", "2000");

        assertThat(person.amounts()).containsExactly("100", "200");
    }

    @Test
    void countsOnlyTheDaysOnWhichThePlanPays() {
        var person = within(flatOf("amount", "20 %"), cap("10 %", Scope.YEAR))
                .sold("2026-01-05", "1000")
                .sold("2026-02-05", "1000")
                .sold("2026-04-05", "1000")
                .sold("2026-05-05", "1000")
                .paidOn(days("2026-02-01", "2026-03-31"), days("2026-05-01", "2026-12-31"));

        assertThat(person.amounts()).containsExactly("100", "100");
    }

    @Test
    void capsEachCreditAtAShareOfItself() {
        var person = within(flatOf("margin", "50 %"), cap("10 %", Scope.CREDIT))
                .sold(sale("2026-01-05", "1000", "300"))
                .sold(sale("2026-01-06", "1000", "100"))
                .sold(sale("2026-01-07", "-1000", "-300"))
                .sold(sale("2026-01-08", "-1000", "300"))
                .sold(sale("2026-01-09", "1000", "-300"));

        assertThat(person.amounts()).containsExactly("100", "50", "-100", "0", "-100");
    }

    @Test
    void paysNothingForACreditThatDoesNotCountForTheCap() {
        var person = within(flatOf("margin", "50 %"), cap("10 %", Scope.CREDIT))
                .sold(Sale.sale("1", "2026-01-05").number("margin", "300"));

        assertThat(person.amounts()).containsExactly("0");
    }

    @Test
    void raisesAQuarterToAShareOfItsSales() {
        var person = within(flatOf("amount", "1 %"), limit(Kind.FLOOR, "3 %", Scope.QUARTER))
                .sold("2026-01-05", "1000")
                .sold("2026-03-05", "1000")
                .sold("2026-04-05", "-500");

        assertThat(person.monthly()).containsExactly("M01 10", "M03 50", "M04 -5", "M06 5");
    }

    @Test
    void roundsTheShareAsLinesAre() {
        var person = within(flatOf("amount", "20 %"), cap("10 %", Scope.MONTH)).sold("2026-01-05", "1000.05");

        assertThat(person.amounts()).containsExactly("100.01");
    }

    @Test
    void knowsASharePerPerson() {
        var own = new Limit(Kind.CAP, new ShareOf("amount", new Setting("mine", null)), Scope.MONTH);

        assertThat(within(flatOf("amount", "20 %"), own)
                        .with("mine", share("5 %"))
                        .sold("2026-01-05", "1000")
                        .amounts())
                .containsExactly("50");
    }

    @Test
    void tellsWhatWasCreditedTheShareAndTheRounding() {
        var because = within(flatOf("amount", "20 %"), cap("10 %", Scope.MONTH))
                .sold("2026-01-05", "1000.05")
                .earned()
                .earnings()
                .getFirst()
                .because();

        assertThat(because.holds()).isTrue();
        Because cap = because.parts().getFirst().parts().getLast();
        Because product = cap.parts().getFirst();
        assertThat(product.parts()).map(Because::value).map(Object::toString).containsExactly("1000.05", "0.1");
    }

    @Test
    void holdsWhatAGateWouldReleaseByWhatIsCreditedSoFar() {
        var gate = new Gate(bookings(Scope.YEAR), euros("1500"), Judged.AT_PERIOD_END, Missed.PAID_WHEN_REACHED);
        var person = plan().paying("C", flatOf("amount", "20 %"))
                .behind(gate)
                .within(cap("10 %", Scope.YEAR))
                .forPerson()
                .sold("2026-01-05", "1000")
                .sold("2026-02-05", "1000");

        assertThat(person.monthly()).containsExactly("M02 200");
        assertThat(person.earned().held())
                .map(held -> held.period().label() + " " + held.held().value())
                .containsExactly("2026-01 100");
    }

    @Test
    void refusesABudgetThatIsAShare() {
        var sharing = new Sharing(Among.PLAN, Taken.IN_PROPORTION, Returns.STAY_USED);

        assertThatThrownBy(
                        () -> new Limit(Kind.BUDGET, new ShareOf("amount", stated(share("10 %"))), Scope.YEAR, sharing))
                .hasMessage("A budget is an amount that is known before; state it");
    }

    private static PayeeMaker ofMargin(String rate) {
        return within(flatOf("margin", rate), cap("10 %", Scope.YEAR));
    }

    private static Payout flatOf(String measure, String rate) {
        return commission(measure, flat(rate));
    }

    private static PayeeMaker within(Payout payout, Limit limit) {
        return plan().paying("C", payout).within(limit).forPerson();
    }

    private static Sale sale(String day, String amount, String margin) {
        return Sale.sale(day, day).of(amount).number("margin", margin);
    }

    private static Limit cap(String share, Scope per) {
        return limit(Kind.CAP, share, per);
    }

    private static Limit limit(Kind kind, String share, Scope per) {
        return new Limit(kind, new ShareOf("amount", stated(share(share))), per);
    }
}
