package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.euros;
import static io.redcarpet.engine.earning.EarningFixture.decimal;
import static io.redcarpet.engine.earning.EarningFixture.paidBy;
import static io.redcarpet.engine.earning.EarningFixture.plan;
import static io.redcarpet.engine.earning.EarningFixture.stated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Payout.Fixed;
import io.redcarpet.engine.plan.Setting;
import io.redcarpet.engine.quota.Proration;
import org.junit.jupiter.api.Test;

class SalaryTest {

    @Test
    void paysTheYearInTwelveParts() {
        assertThat(paidBy(yearly("60000")).amounts()).hasSize(12).containsOnly("5000");
    }

    @Test
    void addsUpToTheYearToTheCent() {
        var person = paidBy(yearly("50000"));

        assertThat(person.total()).isEqualTo(decimal("50000"));
        assertThat(person.amounts()).containsOnly("4166.67", "4166.66");
    }

    @Test
    void paysAJoinerTheDaysOfTheFirstMonth() {
        assertThat(paidBy(yearly("60000")).there("2026-11-16", "2026-12-31").amounts())
                .containsExactly("2500", "5000");
    }

    @Test
    void paysNothingDuringLeave() {
        var person = paidBy(yearly("60000"))
                .presentOn(
                        EarningFixture.days("2026-01-01", "2026-03-31"),
                        EarningFixture.days("2026-05-01", "2026-12-31"));

        assertThat(person.amounts().get(3)).isEqualTo("0");
        assertThat(person.total()).isEqualTo(decimal("55000"));
    }

    @Test
    void paysEachQuarterOrTheWholeYearWhereThatIsThePayPeriod() {
        assertThat(plan().payingEach(Span.QUARTER)
                        .paying("S", yearly("60000"))
                        .forPerson()
                        .amounts())
                .containsExactly("15000", "15000", "15000", "15000");
        assertThat(plan().payingEach(Span.YEAR)
                        .paying("S", yearly("60000"))
                        .forPerson()
                        .amounts())
                .containsExactly("60000");
    }

    @Test
    void refusesAPersonWithoutASalary() {
        var person = ownSalary();

        assertThatThrownBy(person::earned).isInstanceOf(MissingNumberException.class);
        assertThat(person.with("salary", euros("12000")).amounts()).containsOnly("1000");
    }

    /** Nobody works half a month for nothing because a cell was left empty. */
    @Test
    void refusesDaysWithoutASalary() {
        var person = ownSalary().with("salary", EarningFixture.days("2026-01-16", "2026-12-31"), euros("60000"));

        assertThatThrownBy(person::earned)
                .isInstanceOf(MissingNumberException.class)
                .hasMessageContaining("no salary on 2026-01-01");
    }

    @Test
    void asksForNoSalaryOfDaysAway() {
        var away = ownSalary()
                .with("salary", EarningFixture.days("2026-01-01", "2026-01-10"), euros("60000"))
                .with("salary", EarningFixture.days("2026-01-21", "2026-12-31"), euros("60000"))
                .presentOn(
                        EarningFixture.days("2026-01-01", "2026-01-10"),
                        EarningFixture.days("2026-01-21", "2026-12-31"));

        assertThat(away.amounts().getFirst()).isEqualTo("3387.1");
    }

    private static PayeeMaker ownSalary() {
        return paidBy(new Fixed(new Setting("salary", null), Proration.DAYS));
    }

    private static Fixed yearly(String amount) {
        return new Fixed(stated(euros(amount)), Proration.DAYS);
    }
}
