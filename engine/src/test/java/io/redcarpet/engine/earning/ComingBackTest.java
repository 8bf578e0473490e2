package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.euros;
import static io.redcarpet.engine.earning.EarningFixture.bookings;
import static io.redcarpet.engine.earning.EarningFixture.days;
import static io.redcarpet.engine.earning.EarningFixture.flat;
import static io.redcarpet.engine.earning.EarningFixture.paidBy;
import static io.redcarpet.engine.earning.EarningFixture.pays;
import static io.redcarpet.engine.earning.EarningFixture.row;
import static io.redcarpet.engine.earning.EarningFixture.stated;
import static io.redcarpet.engine.earning.EarningFixture.table;
import static io.redcarpet.engine.earning.EarningFixture.tiers;
import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Payout.Bonus;
import io.redcarpet.engine.plan.Payout.Fixed;
import io.redcarpet.engine.plan.PayoutCurve.Steps;
import io.redcarpet.engine.plan.Rates.Mode;
import io.redcarpet.engine.plan.Scope;
import io.redcarpet.engine.quota.Proration;
import org.junit.jupiter.api.Test;

/** Ana is on the plan until the middle of January and again from March on; between she is on another or on none. */
class ComingBackTest {

    private static final Period BEFORE = days("2026-01-01", "2026-01-15");
    private static final Period AFTER = days("2026-03-01", "2026-12-31");

    @Test
    void isPaidForTheDaysBeforeAndAfterOnly() {
        var person = soldOften(paidBy(flat("10 %")));

        assertThat(person.amounts()).containsExactly("10", "10");
        assertThat(person.earned().counted())
                .extracting(counted -> counted.credit().id())
                .containsExactly("1/ana", "4/ana");
    }

    @Test
    void hasWhatWasSoldBetweenCountedTowardsTheTiers() {
        var rates = tiers(bookings(Scope.YEAR), Mode.MARGINAL, row("0", flat("10 %")), row("250", flat("20 %")));

        assertThat(soldOften(paidBy(rates)).amounts()).containsExactly("10", "20");
    }

    @Test
    void hasNoSalaryForAMonthBetween() {
        var person = paidBy(new Fixed(stated(euros("12000")), Proration.NONE))
                .paidOn(BEFORE, AFTER)
                .knownThrough("2026-03-31");

        assertThat(person.monthly()).containsExactly("M01 1000", "M03 1000");
    }

    @Test
    void reachesABonusByTheLastDayOnThePlan() {
        var steps = new Steps(table(pays("0", euros("1")), pays("150", euros("2"))));
        var bonus = new Bonus(Span.MONTH, bookings(Scope.MONTH), steps, null, false, Proration.NONE);

        assertThat(soldOften(paidBy(bonus)).knownThrough("2026-03-31").monthly())
                .containsExactly("M01 1", "M03 1");
    }

    /** For 100 each time: before, twice between, and after. */
    private static PayeeMaker soldOften(PayeeMaker person) {
        return person.paidOn(BEFORE, AFTER)
                .sold("2026-01-10", "100")
                .sold("2026-01-20", "100")
                .sold("2026-02-10", "100")
                .sold("2026-03-10", "100");
    }
}
