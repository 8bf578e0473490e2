package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.euros;
import static io.redcarpet.engine.credit.CreditFixture.share;
import static io.redcarpet.engine.earning.EarningFixture.commission;
import static io.redcarpet.engine.earning.EarningFixture.days;
import static io.redcarpet.engine.earning.EarningFixture.flat;
import static io.redcarpet.engine.earning.EarningFixture.plan;
import static io.redcarpet.engine.earning.EarningFixture.stated;
import static io.redcarpet.engine.plan.Draw.Style.ADDITIVE;
import static io.redcarpet.engine.plan.Draw.Style.TOP_UP;
import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.plan.Draw;
import io.redcarpet.engine.plan.Draw.Recovery;
import io.redcarpet.engine.plan.Draw.Style;
import io.redcarpet.engine.quota.Proration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DrawsTest {

    /** Table 4, "Recoverable Draw Scenario", of the Siebel Incentive Compensation Administration Guide. */
    @Test
    void fillsUpToTheDrawAndTakesItBackFromWhatIsBeyond() {
        var person = earning(draw(TOP_UP, recovery("100 %")), "2750", "3000", "1500", "2375", "3000", "2750");

        assertThat(person.monthly())
                .containsExactly("M01 2750", "M02 3000", "M03 2000", "M04 2000", "M05 2875", "M06 2750");
        assertThat(owed(person)).containsExactly("0", "0", "500", "125", "0", "0");
    }

    @Test
    void keepsNoDebtWhereADrawIsNotTakenBack() {
        var person = earning(draw(TOP_UP, null), "1500", "3000");

        assertThat(person.monthly()).containsExactly("M01 2000", "M02 3000");
        assertThat(person.earned().balances()).isEmpty();
    }

    @Test
    void paysAnAdditiveDrawOnTopOfWhatIsEarned() {
        assertThat(earning(draw(ADDITIVE, null), "1500", "3000").monthly()).containsExactly("M01 3500", "M02 5000");
    }

    @Test
    void takesBackAShareOfWhatIsBeyond() {
        var person = earning(draw(TOP_UP, recovery("50 %")), "1000", "3000", "2500", "5000");

        assertThat(person.monthly()).containsExactly("M01 2000", "M02 2500", "M03 2250", "M04 4750");
        assertThat(owed(person)).containsExactly("1000", "500", "250", "0");
    }

    @Test
    void takesBackFromAllThatWasEarned() {
        var all = new Recovery(LocalDate.parse("2026-01-01"), Draw.Of.EARNINGS, share("50 %"), null, false);
        var person = earning(draw(ADDITIVE, all), "1000", "1000");

        assertThat(person.monthly()).containsExactly("M01 3000", "M02 2500");
        assertThat(owed(person)).containsExactly("2000", "3500");
    }

    @Test
    void givesNoMoreThanMayBeOwed() {
        var person = earning(draw(TOP_UP, upTo("2500")), "500", "500", "500", "3000");

        assertThat(person.monthly()).containsExactly("M01 2000", "M02 1500", "M03 500", "M04 2000");
        assertThat(owed(person)).containsExactly("1500", "2500", "2500", "1500");
    }

    @Test
    void beginsToTakeBackLater() {
        var later = new Recovery(LocalDate.parse("2026-03-01"), Draw.Of.EXCESS, share("100 %"), null, false);
        var person = earning(draw(TOP_UP, later), "1000", "3000", "3000");

        assertThat(person.monthly()).containsExactly("M01 2000", "M02 3000", "M03 2000");
    }

    @Test
    void takesBackAfterTheDrawHasEnded() {
        var person = earning(draw(TOP_UP, recovery("100 %"), days("2026-01-01", "2026-01-31")), "500", "800", "1000");

        assertThat(person.monthly()).containsExactly("M01 2000", "M03 300");
        assertThat(owed(person)).containsExactly("1500", "700", "0");
    }

    @Test
    void forgivesWhatIsOwedAtTheEndOfTheYear() {
        assertThat(aroundNewYear(true)).containsExactly("1500", "0");
        assertThat(aroundNewYear(false)).containsExactly("1500", "500");
    }

    @Test
    void fillsUpWhatARefundTookBelowZero() {
        assertThat(earning(draw(TOP_UP, null), "-500").monthly()).containsExactly("M01 2000");
    }

    @Test
    void fillsUpNothingForWhoHasADrawOfZero() {
        var year = EarningFixture.YEAR;
        var none = new Draw("D", "Draw", Set.of("C"), stated(euros("0")), Proration.DAYS, year, TOP_UP, null);

        assertThat(earning(none, "-500").monthly()).containsExactly("M01 -500");
    }

    @Test
    void fillsUpNothingWhenItIsNoLongerGiven() {
        var january = draw(TOP_UP, recovery("100 %"), days("2026-01-01", "2026-01-31"));

        assertThat(earning(january, "2000", "-500").monthly()).containsExactly("M01 2000", "M02 -500");
    }

    @Test
    void givesAJoinerTheirDays() {
        var person = plan().paying("C", commission(flat("100 %")))
                .advancing(draw(TOP_UP, recovery("100 %")))
                .forPerson()
                .there("2026-04-16", "2026-12-31")
                .knownThrough("2026-04-30");

        assertThat(person.monthly()).containsExactly("M04 1000");
    }

    @Test
    void goesOnInTheNextVersionOfThePlan() {
        assertThat(owedInTwoVersions(false)).containsExactly("1500", "500");
        assertThat(owedInTwoVersions(true)).containsExactly("1500", "0");
    }

    private static List<String> owedInTwoVersions(boolean forgiven) {
        var all = Calculation.inTurn(List.of(
                inDecemberAndJanuary(forgiven)
                        .there("2026-12-01", "2026-12-31")
                        .knownThrough("2027-01-31")
                        .payee(),
                inDecemberAndJanuary(forgiven)
                        .there("2027-01-01", "2027-01-31")
                        .knownThrough("2027-01-31")
                        .payee()));
        return EarningFixture.texts(all.stream()
                .flatMap(earned -> earned.balances().stream())
                .map(DrawBalance::owed)
                .map(Because::value)
                .toList());
    }

    private static List<String> aroundNewYear(boolean forgiven) {
        return owed(
                inDecemberAndJanuary(forgiven).there("2026-12-01", "2027-01-31").knownThrough("2027-01-31"));
    }

    private static PayeeMaker inDecemberAndJanuary(boolean forgiven) {
        var recovery = new Recovery(LocalDate.parse("2026-01-01"), Draw.Of.EXCESS, share("100 %"), null, forgiven);
        return plan().paying("C", commission(flat("100 %")))
                .advancing(draw(TOP_UP, recovery, days("2026-12-01", "2027-12-31")))
                .forPerson()
                .sold("2026-12-05", "500")
                .sold("2027-01-05", "3000");
    }

    /** From January, month by month. */
    private static PayeeMaker earning(Draw draw, String... amounts) {
        var person =
                plan().paying("C", commission(flat("100 %"))).advancing(draw).forPerson();
        var day = LocalDate.parse("2026-01-15");
        for (String amount : amounts) {
            person.sold(day.toString(), amount);
            day = day.plusMonths(1);
        }
        return person.knownThrough(day.withDayOfMonth(1).minusDays(1).toString());
    }

    private static List<String> owed(PayeeMaker person) {
        return EarningFixture.texts(person.earned().balances().stream()
                .map(DrawBalance::owed)
                .map(Because::value)
                .toList());
    }

    private static Draw draw(Style style, @Nullable Recovery recovery) {
        return draw(style, recovery, EarningFixture.YEAR);
    }

    private static Draw draw(Style style, @Nullable Recovery recovery, Period given) {
        return new Draw("D", "Draw", Set.of("C"), stated(euros("2000")), Proration.DAYS, given, style, recovery);
    }

    private static Recovery recovery(String share) {
        return new Recovery(LocalDate.parse("2026-01-01"), Draw.Of.EXCESS, share(share), null, false);
    }

    private static Recovery upTo(String most) {
        return new Recovery(LocalDate.parse("2026-01-01"), Draw.Of.EXCESS, share("100 %"), euros(most), false);
    }
}
