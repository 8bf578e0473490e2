package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.euros;
import static io.redcarpet.engine.earning.EarningFixture.commission;
import static io.redcarpet.engine.earning.EarningFixture.flat;
import static io.redcarpet.engine.earning.EarningFixture.plan;
import static io.redcarpet.engine.earning.EarningFixture.stated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redcarpet.engine.plan.Limit;
import io.redcarpet.engine.plan.Limit.Kind;
import io.redcarpet.engine.plan.Scope;
import io.redcarpet.engine.quota.Proration;
import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void capsEachCredit() {
        var person = within(cap("100", Scope.CREDIT)).soldOn("2026-01-05", "900", "1100", "1100");

        assertThat(person.amounts()).containsExactly("90", "100", "100");
    }

    @Test
    void takesBackNoMoreThanTheCapOfACreditThatIsRefunded() {
        var person = within(cap("100", Scope.CREDIT)).soldOn("2026-01-05", "2000", "-2000", "-500");

        assertThat(person.amounts()).containsExactly("100", "-100", "-50");
    }

    @Test
    void capsAMonth() {
        var person = within(cap("100", Scope.MONTH))
                .soldOn("2026-01-05", "900", "900", "900")
                .soldOn("2026-02-05", "900", "900");

        assertThat(person.amounts()).containsExactly("90", "10", "0", "90", "10");
    }

    @Test
    void capsAQuarterAndAYear() {
        assertThat(within(cap("100", Scope.QUARTER))
                        .sold("2026-01-05", "900")
                        .sold("2026-03-05", "900")
                        .sold("2026-04-05", "900")
                        .amounts())
                .containsExactly("90", "10", "90");
        assertThat(within(cap("100", Scope.YEAR))
                        .sold("2026-01-05", "900")
                        .sold("2026-12-05", "900")
                        .amounts())
                .containsExactly("90", "10");
    }

    @Test
    void takesNothingBackOfWhatWasBeyondTheCap() {
        var person = within(cap("100", Scope.YEAR)).soldOn("2026-01-05", "1500", "-300", "-300", "100");

        assertThat(person.amounts()).containsExactly("100", "0", "-10", "10");
    }

    @Test
    void holdsTheTighterOfTwoCaps() {
        var person = within(cap("100", Scope.MONTH), cap("150", Scope.YEAR))
                .sold("2026-01-05", "2000")
                .sold("2026-02-05", "2000");

        assertThat(person.amounts()).containsExactly("100", "50");
    }

    @Test
    void raisesEachQuarterToTheFloor() {
        var person =
                within(floor("100", Scope.QUARTER)).sold("2026-01-05", "600").sold("2026-04-05", "1100");

        assertThat(person.monthly()).containsExactly("M01 60", "M03 40", "M04 110", "M09 100", "M12 100");
    }

    @Test
    void waitsWithTheFloorForTheEndOfTheScope() {
        var person = within(floor("100", Scope.MONTH)).knownThrough("2026-02-27");

        assertThat(person.monthly()).containsExactly("M01 100");
    }

    @Test
    void raisesAboveARefund() {
        assertThat(within(floor("100", Scope.MONTH))
                        .sold("2026-01-05", "-500")
                        .knownThrough("2026-01-31")
                        .amounts())
                .containsExactly("-50", "150");
    }

    @Test
    void capsWhatAFloorRaised() {
        var person = within(floor("100", Scope.MONTH), cap("250", Scope.QUARTER))
                .sold("2026-01-05", "2000")
                .sold("2026-04-05", "2000")
                .knownThrough("2026-06-30");

        assertThat(person.monthly()).containsExactly("M01 200", "M02 50", "M04 200", "M05 50");
    }

    @Test
    void roundsALimitOfWhichOnlyAPartIsTheirs() {
        var cap = new Limit(Kind.CAP, stated(euros("1000")), Scope.MONTH, Proration.DAYS);
        var floor = new Limit(Kind.FLOOR, stated(euros("1000")), Scope.MONTH, Proration.DAYS);

        assertThat(within(cap)
                        .there("2026-01-22", "2026-12-31")
                        .sold("2026-01-25", "9000")
                        .amounts())
                .containsExactly("322.58");
        assertThat(within(floor)
                        .there("2026-01-22", "2026-12-31")
                        .knownThrough("2026-01-31")
                        .amounts())
                .containsExactly("322.58");
    }

    @Test
    void refusesAFloorOfEachCredit() {
        assertThatThrownBy(() -> floor("100", Scope.CREDIT))
                .hasMessage("A floor is for a period, not for each credit; give it one");
    }

    private static PayeeMaker within(Limit... limits) {
        return plan().paying("C", commission(flat("10 %"))).within(limits).forPerson();
    }

    private static Limit cap(String amount, Scope per) {
        return new Limit(Kind.CAP, stated(euros(amount)), per, Proration.NONE);
    }

    private static Limit floor(String amount, Scope per) {
        return new Limit(Kind.FLOOR, stated(euros(amount)), per, Proration.NONE);
    }
}
