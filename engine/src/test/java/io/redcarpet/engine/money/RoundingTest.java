package io.redcarpet.engine.money;

import static io.redcarpet.engine.money.MoneyFixture.EUR;
import static io.redcarpet.engine.money.MoneyFixture.JPY;
import static io.redcarpet.engine.money.MoneyFixture.decimal;
import static io.redcarpet.engine.money.MoneyFixture.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class RoundingTest {

    @Test
    void takesATieAwayFromZeroWhenHalfUp() {
        assertThat(eur("0.125").rounded(Rounding.halfUp(2))).isEqualTo(eur("0.13"));
        assertThat(eur("-0.125").rounded(Rounding.halfUp(2))).isEqualTo(eur("-0.13"));
    }

    @Test
    void takesATieToTheEvenNeighbourWhenHalfEven() {
        assertThat(eur("0.125").rounded(Rounding.halfEven(2))).isEqualTo(eur("0.12"));
        assertThat(eur("0.135").rounded(Rounding.halfEven(2))).isEqualTo(eur("0.14"));
    }

    @Test
    void dividesWithoutRoundingTwice() {
        var justBelowTheTie = Exact.of(decimal("0.1249999999999999"), decimal("1"));

        assertThat(eur("1").times(justBelowTheTie, Rounding.halfUp(2))).isEqualTo(eur("0.12"));
    }

    @Test
    void roundsToTheCoinOfTheCurrency() {
        assertThat(Rounding.toCoin(RoundingMode.HALF_UP, EUR)).isEqualTo(Rounding.halfUp(2));
        assertThat(Rounding.toCoin(RoundingMode.HALF_UP, JPY)).isEqualTo(Rounding.halfUp(0));
    }

    @Test
    void roundsToThousandsByANegativeScale() {
        assertThat(eur("123456.78").rounded(Rounding.halfUp(-3))).isEqualTo(eur("123000"));
    }

    @Test
    void refusesNotToSayHow() {
        assertThatThrownBy(() -> new Rounding(RoundingMode.UNNECESSARY, 2)).hasMessageContaining("state HALF_UP");
        assertThatThrownBy(() -> Rounding.halfUp(13)).hasMessage("A scale of 13 is not between -9 and 12");
        assertThatThrownBy(() -> Rounding.halfUp(-10)).hasMessageContaining("-10");
    }
}
