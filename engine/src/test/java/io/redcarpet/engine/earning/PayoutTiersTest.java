package io.redcarpet.engine.earning;

import static io.redcarpet.engine.earning.EarningFixture.flat;
import static io.redcarpet.engine.earning.EarningFixture.paidBy;
import static io.redcarpet.engine.earning.EarningFixture.row;
import static io.redcarpet.engine.earning.EarningFixture.tiers;
import static io.redcarpet.engine.plan.Rates.Mode.MARGINAL;
import static io.redcarpet.engine.plan.Rates.Mode.WHOLE_CREDIT_AT_OLD_RATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Rates;
import io.redcarpet.engine.plan.Rates.Mode;
import io.redcarpet.engine.plan.Scope;
import org.junit.jupiter.api.Test;

/** 30 % until 20,000 were paid, 10 % from then on. */
class PayoutTiersTest {

    @Test
    void dividesACreditWhereItsOwnPayReachesTheEdge() {
        var person = paidBy(thirtyThenTen(MARGINAL)).soldOn("2026-01-05", "60000", "10000", "1000");

        assertThat(person.amounts()).containsExactly("18000", "2333.33", "100");
    }

    @Test
    void paysTheWholeCreditByTheTierThatHeldBeforeIt() {
        var person = paidBy(thirtyThenTen(WHOLE_CREDIT_AT_OLD_RATE)).soldOn("2026-01-05", "60000", "10000", "1000");

        assertThat(person.amounts()).containsExactly("18000", "3000", "100");
    }

    @Test
    void takesARefundBackByTheTiersThatItGoesDownThrough() {
        var person = paidBy(thirtyThenTen(MARGINAL)).soldOn("2026-01-05", "60000", "25000", "-10000", "-20000");

        assertThat(person.amounts()).containsExactly("18000", "3833.33", "-1000", "-4333.33");
    }

    @Test
    void goesDownBelowNothing() {
        var person = paidBy(thirtyThenTen(MARGINAL)).soldOn("2026-01-05", "60000", "-70000");

        assertThat(person.amounts()).containsExactly("18000", "-21000");
    }

    @Test
    void refusesModesThatWouldLookAtWhatTheCreditItselfIsPaid() {
        assertThatThrownBy(() -> thirtyThenTen(Mode.RETROACTIVE)).hasMessageContaining("not RETROACTIVE");
        assertThatThrownBy(() -> thirtyThenTen(Mode.WHOLE_CREDIT_AT_NEW_RATE)).hasMessageContaining("MARGINAL or");
    }

    private static Rates thirtyThenTen(Mode mode) {
        var paid = new Basis.PaidOut("C", Scope.YEAR);
        return tiers(paid, mode, row("0", flat("30 %")), row("20000", flat("10 %")));
    }
}
