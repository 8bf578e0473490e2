package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.number;
import static io.redcarpet.engine.credit.CreditFixture.share;
import static io.redcarpet.engine.earning.EarningFixture.table;
import static io.redcarpet.engine.earning.TermsFixture.AMOUNT;
import static io.redcarpet.engine.earning.TermsFixture.clawback;
import static io.redcarpet.engine.earning.TermsFixture.later;
import static io.redcarpet.engine.earning.TermsFixture.paidOn;
import static io.redcarpet.engine.earning.TermsFixture.parts;
import static io.redcarpet.engine.earning.TermsFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redcarpet.engine.credit.Expression;
import io.redcarpet.engine.earning.EarningFixture.Row;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.plan.Clawback;
import io.redcarpet.engine.plan.Clawback.Counting;
import io.redcarpet.engine.plan.Clawback.Of;
import io.redcarpet.engine.plan.Clawback.Share;
import io.redcarpet.engine.plan.PaymentTerms;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClawbackTest {

    private static final Expression TWELVE = new Expression.Constant(Exact.of(12));

    @Test
    void takesBackAShareOfWhatWasPaidInThePeriodOfTheEvent() {
        var person = sold(clawback(Of.PAID, "50 %"), "100000").then("cancelled", "1", "2026-05-20");

        assertThat(person.monthly()).containsExactly("M01 10000", "M05 -5000");
        assertThat(person.earned().earnings().getLast().id()).isEqualTo("1/ana/C/taken-back-cancelled-2026-05-20");
    }

    @Test
    void takesBackOnlyWhatWasPaidAndDropsTheRest() {
        var terms = with(parts(later(0), later(6)), clawback(Of.PAID, "100 %"));
        var person = paidOn(terms).sold("2026-01-10", "10000").then("cancelled", "1", "2026-03-01");

        assertThat(person.monthly()).containsExactly("M01 500", "M03 -500");
    }

    @Test
    void paysWhatStaysEarnedAsItFallsDue() {
        var terms = with(parts(later(0), later(2), later(4), later(6)), clawback(Of.EARNED, "40 %"));
        var person = paidOn(terms).sold("2026-01-10", "10000").then("cancelled", "1", "2026-03-01");

        assertThat(person.monthly()).containsExactly("M01 250", "M03 250", "M05 100");
    }

    @Test
    void takesBackWhatWasPaidBeyondWhatStaysEarned() {
        var terms = with(parts(later(0), later(2), later(4), later(6)), clawback(Of.EARNED, "90 %"));
        var person = paidOn(terms).sold("2026-01-10", "10000").then("cancelled", "1", "2026-04-01");

        assertThat(person.monthly()).containsExactly("M01 250", "M03 250", "M04 -400");
    }

    @Test
    void takesBackTheMonthsThatWereNotServed() {
        var unserved = new Share.Unserved(TWELVE, "date", Counting.BEGUN);

        assertThat(sold(clawback(Of.EARNED, unserved), "12000")
                        .then("cancelled", "1", "2026-10-10")
                        .monthly())
                .containsExactly("M01 1200", "M10 -300");
        assertThat(sold(clawback(Of.EARNED, unserved), "12000")
                        .then("cancelled", "1", "2026-10-11")
                        .monthly())
                .containsExactly("M01 1200", "M10 -200");
    }

    @Test
    void takesBackNothingWhenTheTermIsOver() {
        var unserved = new Share.Unserved(new Expression.Constant(Exact.of(3)), "date", Counting.COMPLETED);

        assertThat(sold(clawback(Of.EARNED, unserved), "12000")
                        .then("cancelled", "1", "2026-04-10")
                        .monthly())
                .containsExactly("M01 1200");
    }

    @Test
    void takesBackByTheMonthsThatWereServed() {
        var rows = table(
                new Row<>(number("0"), share("100 %")),
                new Row<>(number("3"), share("50 %")),
                new Row<>(number("6"), share("0 %")));
        var byMonths = clawback(Of.PAID, new Share.ByMonths("date", Counting.COMPLETED, rows));

        assertThat(sold(byMonths, "1000").then("cancelled", "1", "2026-04-09").monthly())
                .containsExactly("M01 100", "M04 -100");
        assertThat(sold(byMonths, "1000").then("cancelled", "1", "2026-04-10").monthly())
                .containsExactly("M01 100", "M04 -50");
        assertThat(sold(byMonths, "1000").then("cancelled", "1", "2026-07-10").monthly())
                .containsExactly("M01 100");
    }

    @Test
    void takesBackInProportionToARefund() {
        var refund = clawback(Of.EARNED, new Share.InProportion(AMOUNT));

        assertThat(sold(refund, "1000")
                        .then("cancelled", "1", "2026-04-09", "250")
                        .monthly())
                .containsExactly("M01 100", "M04 -25");
    }

    @Test
    void addsUpRefundsInParts() {
        var ofEarned = clawback(Of.EARNED, new Share.InProportion(AMOUNT));
        var ofPaid = clawback(Of.PAID, new Share.InProportion(AMOUNT));

        for (Clawback refund : List.of(ofEarned, ofPaid)) {
            assertThat(sold(refund, "10000")
                            .then("cancelled", "1", "2026-02-01", "2000")
                            .then("cancelled", "1", "2026-03-01", "3000")
                            .monthly())
                    .containsExactly("M01 1000", "M02 -200", "M03 -300");
        }
    }

    @Test
    void refusesARefundBelowZero() {
        var person = sold(clawback(Of.EARNED, new Share.InProportion(AMOUNT)), "10000")
                .then("cancelled", "1", "2026-02-01", "-2000");

        assertThatThrownBy(person::earned)
                .isInstanceOf(EventAmountException.class)
                .hasMessage("The event cancelled of transaction 1 on 2026-02-01 has an amount below zero; "
                        + "write it without its sign");
    }

    @Test
    void takesBackNothingTwice() {
        var person = sold(clawback(Of.EARNED, "100 %"), "1000")
                .then("cancelled", "1", "2026-04-09")
                .then("cancelled", "1", "2026-05-09");

        assertThat(person.monthly()).containsExactly("M01 100", "M04 -100");
    }

    @Test
    void takesBackNothingOfAReturn() {
        var person = sold(clawback(Of.EARNED, "100 %"), "-1000").then("cancelled", "1", "2026-04-09");

        assertThat(person.monthly()).containsExactly("M01 -100");
    }

    @Test
    void waivesWhatThePlanSaysForThoseWhoLeft() {
        var waived = new Clawback("cancelled", Of.PAID, new Share.Stated(share("50 %")), Clawback.AfterLeaving.WAIVED);

        assertThat(sold(waived, "1000")
                        .leaves("2026-04-08")
                        .then("cancelled", "1", "2026-04-09")
                        .monthly())
                .containsExactly("M01 100");
        assertThat(sold(clawback(Of.PAID, "50 %"), "1000")
                        .leaves("2026-04-08")
                        .then("cancelled", "1", "2026-04-09")
                        .monthly())
                .containsExactly("M01 100", "M04 -50");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15, 2026-01-15, 0, 0",
        "2026-01-15, 2026-01-14, 0, 0",
        "2026-01-15, 2026-01-16, 0, 1",
        "2026-01-15, 2026-02-14, 0, 1",
        "2026-01-15, 2026-02-15, 1, 1",
        "2026-01-15, 2026-02-16, 1, 2",
        "2026-01-31, 2026-02-28, 1, 1",
        "2026-01-31, 2026-03-01, 1, 2",
        "2026-01-01, 2027-01-01, 12, 12"
    })
    void countsMonthsOverAndBegun(LocalDate from, LocalDate until, long completed, long begun) {
        assertThat(ClawbackShares.months(from, until, Counting.COMPLETED)).isEqualTo(completed);
        assertThat(ClawbackShares.months(from, until, Counting.BEGUN)).isEqualTo(begun);
    }

    private static PayeeMaker sold(Clawback clawback, String amount) {
        return paidOn(with(PaymentTerms.WHEN_EARNED, clawback)).sold("2026-01-10", amount);
    }
}
