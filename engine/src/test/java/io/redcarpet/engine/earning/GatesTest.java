package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.euros;
import static io.redcarpet.engine.credit.CreditFixture.share;
import static io.redcarpet.engine.earning.EarningFixture.attainment;
import static io.redcarpet.engine.earning.EarningFixture.bookings;
import static io.redcarpet.engine.earning.EarningFixture.commission;
import static io.redcarpet.engine.earning.EarningFixture.flat;
import static io.redcarpet.engine.earning.EarningFixture.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Gate;
import io.redcarpet.engine.plan.Gate.Judged;
import io.redcarpet.engine.plan.Gate.Missed;
import io.redcarpet.engine.plan.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatesTest {

    @Test
    void losesWhatCameBeforeTheGateWasReached() {
        var person = behind(thousand(Judged.WITH_EACH_CREDIT, Missed.LOST)).soldOn("2026-01-05", "600", "400", "100");

        assertThat(person.amounts()).containsExactly("0", "40", "10");
    }

    @Test
    void paysAllOfAPeriodAtWhoseEndTheGateIsReached() {
        var person = behind(thousand(Judged.AT_PERIOD_END, Missed.LOST))
                .sold("2026-01-05", "600")
                .sold("2026-02-05", "400")
                .sold("2026-02-25", "100");

        assertThat(person.amounts()).containsExactly("0", "40", "10");
    }

    @Test
    void paysWhatWasWithheldWhenTheGateIsReached() {
        var person = behind(thousand(Judged.AT_PERIOD_END, Missed.PAID_WHEN_REACHED))
                .sold("2026-01-05", "600")
                .sold("2026-03-05", "500");

        assertThat(person.monthly()).containsExactly("M03 110");
        assertThat(person.earned().earnings().getLast().part()).isEqualTo("released");
    }

    @Test
    void releasesInTheSamePeriodWhatCameBeforeTheCreditThatReachesTheGate() {
        var person = behind(thousand(Judged.WITH_EACH_CREDIT, Missed.PAID_WHEN_REACHED))
                .soldOn("2026-01-05", "600", "400");

        assertThat(person.amounts()).containsExactly("0", "40", "60");
    }

    @Test
    void releasesInAPeriodWithoutCredits() {
        var soFar = new Basis.Attainment("amount", Span.YEAR, Basis.Against.TO_DATE);
        var person = behind(new Gate(soFar, share("100 %"), Judged.AT_PERIOD_END, Missed.PAID_WHEN_REACHED))
                .withQuota(EarningFixture.days("2026-01-01", "2026-01-31"), "1000")
                .sold("2026-01-05", "600")
                .sold("2026-02-05", "400");

        assertThat(person.monthly()).containsExactly("M02 100");
    }

    @Test
    void releasesNothingWhereNothingIsExpectedAndNothingCredited() {
        var quarter = new Basis.Attainment("amount", Span.QUARTER, Basis.Against.WHOLE_PERIOD);
        var person = behind(new Gate(quarter, share("100 %"), Judged.AT_PERIOD_END, Missed.PAID_WHEN_REACHED))
                .withQuota(EarningFixture.days("2026-01-01", "2026-03-31"), "1000")
                .sold("2026-01-05", "600");

        assertThat(person.amounts()).containsExactly("0");
    }

    @Test
    void neverReleasesInAnotherYear() {
        var person = behind(thousand(Judged.AT_PERIOD_END, Missed.PAID_WHEN_REACHED))
                .paidOn(EarningFixture.days("2026-01-01", "2027-12-31"))
                .knownThrough("2027-12-31")
                .sold("2026-12-05", "600")
                .sold("2027-01-05", "1000");

        assertThat(person.amounts()).containsExactly("0", "100");
    }

    @Test
    void shutsAgainWhenARefundLeadsBelowTheGate() {
        var person = behind(thousand(Judged.WITH_EACH_CREDIT, Missed.LOST)).soldOn("2026-01-05", "1000", "-100", "100");

        assertThat(person.amounts()).containsExactly("100", "0", "10");
    }

    @Test
    void passesOnlyWhatAllGatesLetThrough() {
        var half = new Gate(attainment(Span.YEAR), share("50 %"), Judged.WITH_EACH_CREDIT, Missed.LOST);
        var person = behind(thousand(Judged.WITH_EACH_CREDIT, Missed.LOST), half)
                .withQuota("3000")
                .soldOn("2026-01-05", "1000", "500");

        assertThat(person.amounts()).containsExactly("0", "50");
    }

    @Test
    void looksAtWhatAnotherComponentPaidUntilThen() {
        var paid = new Gate(new Basis.PaidOut("A", Scope.YEAR), euros("100"), Judged.AT_PERIOD_END, Missed.LOST);
        var person = plan().paying("A", commission(flat("10 %")))
                .paying("B", commission(flat("1 %")))
                .behind(paid)
                .forPerson()
                .sold("2026-01-05", "500")
                .sold("2026-12-05", "600");

        assertThat(person.amounts()).containsExactly("50", "60", "0", "6");
    }

    @Test
    void looksAtWhatAnotherComponentPaidUntilTheDayOfTheCredit() {
        var paid = new Gate(new Basis.PaidOut("A", Scope.YEAR), euros("100"), Judged.WITH_EACH_CREDIT, Missed.LOST);
        var person = plan().paying("A", commission(flat("10 %")))
                .paying("B", commission(flat("1 %")))
                .behind(paid)
                .forPerson()
                .sold("2026-01-05", "500")
                .sold("2026-12-05", "600");

        assertThat(person.amounts()).containsExactly("50", "60", "0", "6");
    }

    @Test
    void goesOnWithWhatItHasWithheldInTheNextVersionOfThePlan() {
        Gate gate = thousand(Judged.AT_PERIOD_END, Missed.PAID_WHEN_REACHED);

        assertThat(inTwoVersions(behind(gate), behind(gate))).containsExactly("0", "40", "60");
    }

    @Test
    void asksTheGateOfTheNextVersion() {
        var more = new Gate(bookings(Scope.YEAR), euros("1001"), Judged.AT_PERIOD_END, Missed.PAID_WHEN_REACHED);
        Gate thousand = thousand(Judged.AT_PERIOD_END, Missed.PAID_WHEN_REACHED);

        assertThat(inTwoVersions(behind(thousand), behind(more))).containsExactly("0", "0");
        assertThat(inTwoVersions(behind(thousand), behind(thousand(Judged.AT_PERIOD_END, Missed.LOST))))
                .containsExactly("0", "40");
        assertThat(inTwoVersions(behind(thousand), behind())).containsExactly("0", "40");
    }

    @Test
    void releasesWithoutAnyCreditInTheNextVersion() {
        Gate gate = thousand(Judged.AT_PERIOD_END, Missed.PAID_WHEN_REACHED);
        var soon = new Gate(bookings(Scope.YEAR), euros("600"), Judged.AT_PERIOD_END, Missed.PAID_WHEN_REACHED);

        var all = Calculation.inTurn(List.of(
                behind(gate)
                        .sold("2026-01-05", "600")
                        .there("2026-01-01", "2026-06-30")
                        .payee(),
                behind(soon)
                        .sold("2026-01-05", "600")
                        .there("2026-07-01", "2026-12-31")
                        .payee()));

        assertThat(all.getLast().earnings())
                .extracting(earning -> earning.period().number() + " " + earning.amount())
                .containsExactly("7 60");
    }

    @Test
    void forgetsInTheNextYearWhatAnotherVersionHasWithheld() {
        Gate gate = thousand(Judged.AT_PERIOD_END, Missed.PAID_WHEN_REACHED);

        var all = Calculation.inTurn(List.of(
                behind(gate)
                        .sold("2026-12-05", "600")
                        .there("2026-07-01", "2026-12-31")
                        .payee(),
                behind(gate)
                        .sold("2026-12-05", "600")
                        .sold("2027-01-05", "2000")
                        .there("2027-01-01", "2027-06-30")
                        .knownThrough("2027-06-30")
                        .payee()));

        assertThat(amounts(all)).containsExactly("0", "200");
    }

    /** 600 in the first and 400 in the second, with which 1,000 are reached. */
    private static List<String> inTwoVersions(PayeeMaker first, PayeeMaker second) {
        return amounts(Calculation.inTurn(List.of(
                sold(first).there("2026-01-01", "2026-06-30").payee(),
                sold(second).there("2026-07-01", "2026-12-31").payee())));
    }

    private static PayeeMaker sold(PayeeMaker person) {
        return person.sold("2026-01-05", "600").sold("2026-07-05", "400");
    }

    private static List<String> amounts(List<Earned> all) {
        return EarningFixture.texts(all.stream()
                .flatMap(earned -> earned.earnings().stream())
                .map(Earning::amount)
                .toList());
    }

    private static PayeeMaker behind(Gate... gates) {
        return plan().paying("C", commission(flat("10 %"))).behind(gates).forPerson();
    }

    private static Gate thousand(Judged judged, Missed missed) {
        return new Gate(bookings(Scope.YEAR), euros("1000"), judged, missed);
    }
}
