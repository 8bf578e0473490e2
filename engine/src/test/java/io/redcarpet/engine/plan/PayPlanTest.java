package io.redcarpet.engine.plan;

import static io.redcarpet.engine.credit.CreditFixture.euros;
import static io.redcarpet.engine.credit.CreditFixture.number;
import static io.redcarpet.engine.credit.CreditFixture.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redcarpet.engine.credit.Filter;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Basis.PaidOut;
import io.redcarpet.engine.plan.Gate.Judged;
import io.redcarpet.engine.plan.Gate.Missed;
import io.redcarpet.engine.plan.Payout.Bonus;
import io.redcarpet.engine.plan.Payout.Cap;
import io.redcarpet.engine.plan.Payout.Commission;
import io.redcarpet.engine.plan.Payout.Lines;
import io.redcarpet.engine.plan.Payout.Objective;
import io.redcarpet.engine.plan.Payout.Objectives;
import io.redcarpet.engine.quota.Proration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PayPlanTest {

    private static final Basis PAID = new PaidOut("A", Scope.YEAR);
    private static final Basis SOLD = new Basis.Credited("amount", Scope.YEAR);
    private static final Rates FLAT = new Rates.Flat(Setting.of(share("10 %")));
    private static final Gate IF_PAID = new Gate(PAID, euros("1"), Judged.AT_PERIOD_END, Missed.LOST);
    private static final PayoutCurve STEPS = new PayoutCurve.Steps(table(new PayoutCurve.Amount(share("100 %"))));

    @Test
    void findsRatesThatLookAtWhatWasPaid() {
        var tiers = new Rates.Tiers(PAID, Rates.Mode.MARGINAL, table(FLAT));

        assertThat(looks(FLAT)).isFalse();
        assertThat(looks(tiers)).isTrue();
        assertThat(looks(new Rates.Multiplied(Setting.of(number("2")), tiers))).isTrue();
        assertThat(looks(new Rates.ByField("product", Map.of("A", tiers), null)))
                .isTrue();
        assertThat(looks(new Rates.ByField("product", Map.of("A", FLAT), tiers)))
                .isTrue();
        assertThat(looks(new Rates.ByNumber(SOLD, table(tiers)))).isTrue();
        assertThat(looks(new Rates.Tiers(SOLD, Rates.Mode.MARGINAL, table(FLAT))))
                .isFalse();
        assertThat(looks(new Rates.Stages(PAID, table(euros("1"))))).isTrue();
    }

    @Test
    void findsGatesAndMultipliersThatDo() {
        var commission = new Commission("amount", FLAT, Lines.EACH_CREDIT);
        var kicker = new Multiplier(Setting.of(number("2")), Filter.ALL, IF_PAID);

        assertThat(PaidOutUses.in(new Component("C", "C", commission, List.of(IF_PAID), List.of(), List.of())))
                .isTrue();
        assertThat(PaidOutUses.in(new Component("C", "C", commission, List.of(), List.of(kicker), List.of())))
                .isTrue();
    }

    @Test
    void findsBonusesAndObjectivesThatDo() {
        assertThat(looks(new Bonus(Span.YEAR, PAID, STEPS, null, false, Proration.NONE)))
                .isTrue();
        assertThat(looks(objectives(PAID, new Cap(share("1"), null)))).isTrue();
        assertThat(looks(objectives(SOLD, new Cap(share("1"), IF_PAID)))).isTrue();
        assertThat(looks(objectives(SOLD, new Cap(share("1"), null)))).isFalse();
    }

    @Test
    void refusesASettingWithoutANumberAndWithoutAName() {
        assertThatThrownBy(() -> new Setting(null, null))
                .hasMessage("A setting without number and name says nothing; give it one of them");
    }

    private static Payout objectives(Basis by, Cap cap) {
        var parts = List.of(new Objective("Aim", share("100 %"), by, STEPS, cap));
        return new Objectives(Span.YEAR, Setting.of(euros("1")), Proration.NONE, parts);
    }

    private static boolean looks(Rates rates) {
        return looks(new Commission("amount", rates, Lines.EACH_CREDIT));
    }

    private static boolean looks(Payout payout) {
        return PaidOutUses.in(new Component("C", "C", payout, List.of(), List.of(), List.of()));
    }

    private static <T> Table<T> table(T holds) {
        return new Table<>(Edge.UPPER, List.of(new Interval<>(euros("0"), null, holds)));
    }
}
