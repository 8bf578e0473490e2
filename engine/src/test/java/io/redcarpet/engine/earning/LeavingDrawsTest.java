package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.EUROS;
import static io.redcarpet.engine.credit.CreditFixture.euros;
import static io.redcarpet.engine.credit.CreditFixture.share;
import static io.redcarpet.engine.earning.EarningFixture.commission;
import static io.redcarpet.engine.earning.EarningFixture.flat;
import static io.redcarpet.engine.earning.EarningFixture.plan;
import static io.redcarpet.engine.earning.EarningFixture.stated;
import static io.redcarpet.engine.earning.TermsFixture.later;
import static io.redcarpet.engine.earning.TermsFixture.parts;
import static io.redcarpet.engine.plan.Draw.AfterLeaving.FORGIVEN;
import static io.redcarpet.engine.plan.Draw.AfterLeaving.RECOVERED;
import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.period.FiscalCalendar;
import io.redcarpet.engine.plan.Draw;
import io.redcarpet.engine.plan.Draw.AfterLeaving;
import io.redcarpet.engine.plan.Draw.Recovery;
import io.redcarpet.engine.quota.Proration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Ana sells 1,000 in January and 2,000 in February and leaves on 15 February. Half of each is paid at once, half three months
 * later: 500 in January and April, 1,000 in February and May.
 */
class LeavingDrawsTest {

    @Test
    void takesBackFromWhatIsStillPaid() {
        var person = leaver(draw("2000", "50 %", RECOVERED));

        assertThat(person.monthly()).containsExactly("M01 2000", "M02 2000", "M04 250", "M05 500");
        assertThat(owed(person.earned()))
                .containsExactly("2026-01 1500", "2026-02 2500", "2026-04 2250", "2026-05 1750");
    }

    @Test
    void takesBackNoMoreThanIsOwed() {
        var person = leaver(draw("1100", "100 %", RECOVERED));

        assertThat(person.monthly()).containsExactly("M01 1100", "M02 1100", "M05 800");
        assertThat(owed(person.earned())).containsExactly("2026-01 600", "2026-02 700", "2026-04 200", "2026-05 0");
    }

    @Test
    void forgivesWhatIsOwedWithThePayPeriodOfTheLastDay() {
        var person = leaver(draw("2000", "50 %", FORGIVEN));

        assertThat(person.monthly()).containsExactly("M01 2000", "M02 2000", "M04 500", "M05 1000");
        assertThat(owed(person.earned())).containsExactly("2026-01 1500", "2026-02 0");
        Because told = person.earned().balances().getLast().owed();
        assertThat(told.holds()).isTrue();
        assertThat(told.parts()).map(Because::value).map(Object::toString).containsExactly("0", "2500");
    }

    @Test
    void takesNothingBackFromWhoeverIsOffThePlanAndHasNotLeft() {
        var person = selling(draw("2000", "50 %", RECOVERED)).there("2026-01-01", "2026-02-15");

        assertThat(person.monthly()).containsExactly("M01 2000", "M02 2000", "M04 500", "M05 1000");
        assertThat(owed(person.earned())).containsExactly("2026-01 1500", "2026-02 2500");
    }

    @Test
    void forgivesAtYearEndWhatALeaverOwes() {
        var recovery =
                new Recovery(LocalDate.parse("2026-01-01"), Draw.Of.EXCESS, share("50 %"), null, true, RECOVERED);
        var person = plan().paying("C", commission(flat("100 %")))
                .on(parts(later(0), later(3)))
                .advancing(draw("2000", recovery))
                .forPerson()
                .there("2026-10-01", "2026-10-31")
                .leaves("2026-10-31")
                .knownThrough("2027-02-28")
                .sold("2026-10-10", "1000");

        assertThat(person.monthly()).containsExactly("M01 500", "M10 2000");
        assertThat(owed(person.earned())).containsExactly("2026-10 1500", "2027-01 0");
    }

    @Test
    void goesOnWithTheDrawOfTheNextVersion() {
        Draw draw = draw("2000", "50 %", RECOVERED);
        var all = Calculation.inTurn(
                List.of(version(draw, "2026-01-01", "2026-01-31"), version(draw, "2026-02-01", "2026-02-15")));

        assertThat(owed(all.getFirst())).containsExactly("2026-01 1500");
        assertThat(owed(all.getLast())).containsExactly("2026-02 2500", "2026-04 2250", "2026-05 1750");
    }

    @Test
    void goesOnByItselfWhereTheNextVersionHasNoDraw() {
        var all = Calculation.inTurn(List.of(
                version(draw("2000", "50 %", RECOVERED), "2026-01-01", "2026-01-31"),
                left(selling(plan()), "2026-02-01").payee()));

        assertThat(owed(all.getFirst())).containsExactly("2026-01 1500", "2026-04 1250");
        assertThat(owed(all.getLast())).isEmpty();
    }

    @Test
    void leavesClosedMonthsAsTheyAreWhenItBecomesKnownLater() {
        Draw draw = draw("2000", "50 %", RECOVERED);
        LocalDate closed = LocalDate.parse("2026-03-31");
        List<Posted> paid = selling(draw).knownThrough("2026-03-31").earned().earnings().stream()
                .map(LeavingDrawsTest::posted)
                .toList();
        var postings = new Restatement(FiscalCalendar.CALENDAR_YEAR, closed)
                .postings(leaver(draw).knownThrough("2026-05-31").earned().earnings(), paid);

        assertThat(postings)
                .map(posting -> posting.in().label() + " " + posting.earning().id() + " "
                        + posting.because().value())
                .contains("2026-04 ana/2026-03/D/advance -2000", "2026-04 ana/2026-04/D/recovered -250")
                .allMatch(posting -> posting.compareTo("2026-04") >= 0);
    }

    private static Posted posted(Earning earning) {
        return new Posted(EarningKey.of(earning), earning.amount(), EUROS);
    }

    private static Payee version(Draw draw, String first, String last) {
        return selling(draw).there(first, last).leaves("2026-02-15").payee();
    }

    private static PayeeMaker leaver(Draw draw) {
        return left(selling(draw), "2026-01-01");
    }

    private static PayeeMaker left(PayeeMaker person, String from) {
        return person.there(from, "2026-02-15").leaves("2026-02-15");
    }

    private static PayeeMaker selling(Draw draw) {
        return selling(plan().advancing(draw));
    }

    private static PayeeMaker selling(PlanMaker plan) {
        return plan.paying("C", commission(flat("100 %")))
                .on(parts(later(0), later(3)))
                .forPerson()
                .sold("2026-01-10", "1000")
                .sold("2026-02-10", "2000");
    }

    private static List<String> owed(Earned earned) {
        return earned.balances().stream()
                .map(balance -> balance.period().label() + " " + balance.owed().value())
                .toList();
    }

    private static Draw draw(String amount, String share, @Nullable AfterLeaving afterLeaving) {
        var from = LocalDate.parse("2026-01-01");
        return draw(amount, new Recovery(from, Draw.Of.EXCESS, share(share), null, false, afterLeaving));
    }

    private static Draw draw(String amount, Recovery recovery) {
        return new Draw(
                "D",
                "Draw",
                Set.of("C"),
                stated(euros(amount)),
                Proration.NONE,
                EarningFixture.YEAR,
                Draw.Style.TOP_UP,
                recovery);
    }
}
