package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.euros;
import static io.redcarpet.engine.credit.CreditFixture.share;
import static io.redcarpet.engine.credit.Sale.sale;
import static io.redcarpet.engine.earning.EarningFixture.attainment;
import static io.redcarpet.engine.earning.EarningFixture.commission;
import static io.redcarpet.engine.earning.EarningFixture.flat;
import static io.redcarpet.engine.earning.EarningFixture.paidBy;
import static io.redcarpet.engine.earning.EarningFixture.pays;
import static io.redcarpet.engine.earning.EarningFixture.plan;
import static io.redcarpet.engine.earning.EarningFixture.point;
import static io.redcarpet.engine.earning.EarningFixture.stated;
import static io.redcarpet.engine.earning.EarningFixture.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Gate;
import io.redcarpet.engine.plan.Gate.Judged;
import io.redcarpet.engine.plan.Gate.Missed;
import io.redcarpet.engine.plan.Payout.Cap;
import io.redcarpet.engine.plan.Payout.Objective;
import io.redcarpet.engine.plan.Payout.Objectives;
import io.redcarpet.engine.plan.PayoutCurve;
import io.redcarpet.engine.plan.Scope;
import io.redcarpet.engine.quota.Proration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 70 % of 10,000 for bookings against quota, 30 % for 1,000 of margin in the quarter. */
class ObjectivesTest {

    private static final PayoutCurve RISING =
            new PayoutCurve.Line(List.of(point("0 %", "0 %"), point("100 %", "100 %")), PayoutCurve.Beyond.RISING);

    private static final PayoutCurve ALL_OR_NOTHING =
            new PayoutCurve.Steps(table(pays("0", share("0 %")), pays("1000", share("100 %"))));

    @Test
    void paysEachObjectiveByItsWeight() {
        assertThat(quarter(null, "500", "1000")).isEqualTo("6500");
        assertThat(quarter(null, "1000", "999")).isEqualTo("7000");
        assertThat(quarter(null, "1000", "1000")).isEqualTo("10000");
    }

    @Test
    void capsAnObjective() {
        assertThat(quarter(new Cap(share("120 %"), null), "1500", "0")).isEqualTo("8400");
    }

    @Test
    void liftsTheCapOnceItsConditionIsMet() {
        var margin = new Basis.Credited("margin", Scope.QUARTER);
        var cap = new Cap(share("120 %"), new Gate(margin, euros("500"), Judged.AT_PERIOD_END, Missed.LOST));

        assertThat(quarter(cap, "1500", "499")).isEqualTo("8400");
        assertThat(quarter(cap, "1500", "500")).isEqualTo("10500");
    }

    @Test
    void liftsTheCapByWhatAnotherComponentPaid() {
        var paid = new Basis.PaidOut("A", Scope.QUARTER);
        var cap = new Cap(share("120 %"), new Gate(paid, euros("150"), Judged.AT_PERIOD_END, Missed.LOST));
        var person = plan().paying("A", commission(flat("10 %")))
                .paying("C", objectives(cap))
                .forPerson()
                .withQuota("4000")
                .knownThrough("2026-03-31")
                .sold("2026-01-05", "1500");

        assertThat(person.amounts()).containsExactly("150", "10500");
    }

    @Test
    void paysAJoinerTheirDaysOfTheTarget() {
        var person = paidBy(objectives(null))
                .withQuota("4000")
                .there("2026-03-01", "2026-12-31")
                .knownThrough("2026-03-31")
                .sold("2026-03-05", "1000");

        assertThat(person.amounts()).containsExactly("7233.33");
    }

    private static String quarter(@Nullable Cap cap, String bookings, String margin) {
        return paidBy(objectives(cap))
                .withQuota("4000")
                .knownThrough("2026-03-31")
                .sold(sale("1", "2026-01-05").of(bookings).number("margin", margin))
                .amounts()
                .getFirst();
    }

    private static Objectives objectives(@Nullable Cap cap) {
        var margin = new Basis.Credited("margin", Scope.QUARTER);
        return new Objectives(
                Span.QUARTER,
                stated(euros("10000")),
                Proration.DAYS,
                List.of(
                        new Objective("Bookings", share("70 %"), attainment(Span.QUARTER), RISING, cap),
                        new Objective("Margin", share("30 %"), margin, ALL_OR_NOTHING, null)));
    }
}
