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

    private static PayeeMaker behind(Gate... gates) {
        return plan().paying("C", commission(flat("10 %"))).behind(gates).forPerson();
    }

    private static Gate thousand(Judged judged, Missed missed) {
        return new Gate(bookings(Scope.YEAR), euros("1000"), judged, missed);
    }
}
