package io.redcarpet.engine.earning;

import static io.redcarpet.engine.earning.TermsFixture.collected;
import static io.redcarpet.engine.earning.TermsFixture.equal;
import static io.redcarpet.engine.earning.TermsFixture.later;
import static io.redcarpet.engine.earning.TermsFixture.paidOn;
import static io.redcarpet.engine.earning.TermsFixture.parts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redcarpet.engine.plan.PaymentTerms;
import io.redcarpet.engine.plan.PaymentTerms.AfterLeaving;
import io.redcarpet.engine.plan.PaymentTerms.BelowZero;
import io.redcarpet.engine.plan.PaymentTerms.Due;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaymentTermsTest {

    @Test
    void paysInInstallmentsThatAddUp() {
        var person = paidOn(parts(later(0), later(1), later(2))).sold("2026-01-31", "100");

        assertThat(person.monthly()).containsExactly("M01 3.34", "M02 3.33", "M03 3.33");
    }

    @Test
    void namesEachInstallmentAfterItsPlace() {
        var person = paidOn(parts(later(0), later(1))).sold("2026-01-31", "100");

        assertThat(person.earned().earnings())
                .extracting(Earning::id)
                .containsExactly("1/ana/C/paid-1", "1/ana/C/paid-2");
    }

    @Test
    void paysNothingThatFallsDueAfterWhatIsKnown() {
        var person = paidOn(parts(later(0), later(1))).sold("2026-01-31", "100").knownThrough("2026-02-27");

        assertThat(person.monthly()).containsExactly("M01 5");
    }

    @Test
    void waitsForAnEvent() {
        var terms = parts(new Due.WithEvent("invoiced"));

        assertThat(paidOn(terms).sold("2026-01-31", "100").monthly()).isEmpty();
        assertThat(paidOn(terms)
                        .sold("2026-01-31", "100")
                        .then("invoiced", "1", "2026-04-01")
                        .then("invoiced", "1", "2026-03-01")
                        .monthly())
                .containsExactly("M03 10");
    }

    @Test
    void paysNothingBeforeItCounts() {
        var person = paidOn(parts(new Due.WithEvent("invoiced")))
                .sold("2026-03-31", "100")
                .then("invoiced", "1", "2026-01-15");

        assertThat(person.monthly()).containsExactly("M03 10");
    }

    @Test
    void paysAsMoneyComesInAndNeverMoreThanAllOfIt() {
        var person = paidOn(parts(collected()))
                .sold("2026-01-31", "300")
                .then("collected", "1", "2026-02-01", "100")
                .then("collected", "1", "2026-03-01", "100")
                .then("collected", "1", "2026-04-01", "250");

        assertThat(person.monthly()).containsExactly("M02 10", "M03 10", "M04 10");
    }

    @Test
    void takesBackWhatWasReleasedByMoneyThatWentBack() {
        var person = paidOn(parts(collected()))
                .sold("2026-01-31", "300")
                .then("collected", "1", "2026-02-01", "300")
                .then("collected", "1", "2026-03-01", "-200")
                .then("collected", "1", "2026-04-01", "-200");

        assertThat(person.monthly()).containsExactly("M02 30", "M03 -20", "M04 -10");
    }

    @Test
    void addsUpTheAmountsOfOneDay() {
        var person = paidOn(parts(collected()))
                .sold("2026-01-31", "300")
                .then("collected", "1", "2026-02-01", "100")
                .then("collected", "1", "2026-02-01", "50");

        assertThat(person.amounts()).containsExactly("15");
    }

    @Test
    void roundsTheTotalOfWhatWasReleased() {
        var person = paidOn(parts(collected()))
                .sold("2026-01-31", "0.30")
                .then("collected", "1", "2026-02-01", "0.10")
                .then("collected", "1", "2026-03-01", "0.10")
                .then("collected", "1", "2026-04-01", "0.10");

        assertThat(person.total()).hasToString("0.03");
    }

    @Test
    void asksForTheAmountOfAnEvent() {
        var person = paidOn(parts(collected())).sold("2026-01-31", "300").then("collected", "1", "2026-02-01");

        assertThatThrownBy(person::earned)
                .isInstanceOf(EventAmountException.class)
                .hasMessage("The event collected of transaction 1 on 2026-02-01 has no amount; add one");
    }

    @Test
    void paysAmountsBelowZeroAtOnceOrByParts() {
        var byParts = new PaymentTerms(equal(later(0), later(1)), BelowZero.BY_PARTS, AfterLeaving.PAID, List.of());

        assertThat(paidOn(parts(later(0), later(1))).sold("2026-01-31", "-100").monthly())
                .containsExactly("M01 -10");
        assertThat(paidOn(byParts).sold("2026-01-31", "-100").monthly()).containsExactly("M01 -5", "M02 -5");
    }

    @Test
    void paysOrDropsWhatFallsDueAfterSomebodyLeft() {
        var lapsing = lapsing(later(0), later(1));

        assertThat(paidOn(parts(later(0), later(1)))
                        .sold("2026-01-31", "100")
                        .leaves("2026-02-27")
                        .monthly())
                .containsExactly("M01 5", "M02 5");
        assertThat(paidOn(lapsing)
                        .sold("2026-01-31", "100")
                        .leaves("2026-02-27")
                        .monthly())
                .containsExactly("M01 5");
        assertThat(paidOn(lapsing)
                        .sold("2026-01-31", "100")
                        .leaves("2026-02-28")
                        .monthly())
                .containsExactly("M01 5", "M02 5");
    }

    @Test
    void takesBackMoneyThatWentBackAfterSomebodyLeft() {
        var left = paidOn(lapsing(collected()))
                .sold("2026-01-31", "300")
                .then("collected", "1", "2026-02-01", "200")
                .leaves("2026-02-27")
                .then("collected", "1", "2026-03-01", "50")
                .then("collected", "1", "2026-04-01", "-150");

        assertThat(left.monthly()).containsExactly("M02 20", "M04 -10");
    }

    @Test
    void paysAgainWhatComesInAgainUpToWhatWasDueWhenSomebodyLeft() {
        var left = paidOn(lapsing(collected()))
                .sold("2026-01-31", "300")
                .then("collected", "1", "2026-02-01", "200")
                .leaves("2026-02-27")
                .then("collected", "1", "2026-03-01", "-200")
                .then("collected", "1", "2026-04-01", "300");

        assertThat(left.monthly()).containsExactly("M02 20", "M03 -20", "M04 20");
        assertThat(left.earned().earnings()).allMatch(line -> line.because().holds());
    }

    private static PaymentTerms lapsing(Due... dues) {
        return new PaymentTerms(equal(dues), BelowZero.AT_ONCE, AfterLeaving.LAPSES, List.of());
    }
}
