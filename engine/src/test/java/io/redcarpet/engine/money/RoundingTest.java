package io.redcarpet.engine.money;

import static io.redcarpet.engine.money.MoneyFixture.EUR;
import static io.redcarpet.engine.money.MoneyFixture.JPY;
import static io.redcarpet.engine.money.MoneyFixture.decimal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class RoundingTest {

    @Test
    void takesATieAwayFromZeroWhenHalfUp() {
        assertThat(Rounding.halfUp(2).apply(decimal("0.125"))).isEqualTo("0.13");
        assertThat(Rounding.halfUp(2).apply(decimal("-0.125"))).isEqualTo("-0.13");
    }

    @Test
    void takesATieToTheEvenNeighbourWhenHalfEven() {
        assertThat(Rounding.halfEven(2).apply(decimal("0.125"))).isEqualTo("0.12");
        assertThat(Rounding.halfEven(2).apply(decimal("0.135"))).isEqualTo("0.14");
    }

    @Test
    void dividesWithoutRoundingTwice() {
        var justBelowTheTie = Exact.of(decimal("0.3749999999999999"), decimal("3"));

        assertThat(justBelowTheTie.decimal(Rounding.halfUp(2))).isEqualTo("0.12");
    }

    @Test
    void roundsToTheCoinOfTheCurrency() {
        assertThat(Rounding.toCoin(RoundingMode.HALF_UP, EUR)).isEqualTo(Rounding.halfUp(2));
        assertThat(Rounding.toCoin(RoundingMode.HALF_UP, JPY)).isEqualTo(Rounding.halfUp(0));
    }

    @Test
    void roundsToThousandsByANegativeScale() {
        assertThat(Rounding.halfUp(-3).apply(decimal("123456.78"))).isEqualByComparingTo("123000");
    }

    @Test
    void refusesNotToSayHow() {
        assertThatThrownBy(() -> new Rounding(RoundingMode.UNNECESSARY, 2)).hasMessageContaining("state HALF_UP");
        assertThatThrownBy(() -> Rounding.halfUp(13)).hasMessage("A scale of 13 is not between -9 and 12");
        assertThatThrownBy(() -> Rounding.halfUp(-10)).hasMessageContaining("-10");
    }
}
