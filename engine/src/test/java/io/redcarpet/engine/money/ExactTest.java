package io.redcarpet.engine.money;

import static io.redcarpet.engine.money.MoneyFixture.decimal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExactTest {

    @Test
    void isKeptInLowestTerms() {
        assertThat(Exact.of(10, 30)).isEqualTo(Exact.of(1, 3)).hasToString("1/3");
        assertThat(Exact.of(1, -3)).hasToString("-1/3");
        assertThat(Exact.of(0, -7)).isEqualTo(Exact.ZERO).hasToString("0");
    }

    @Test
    void isMadeOfDecimalsOfAnyScale() {
        assertThat(Exact.of(decimal("0.5"), decimal("1.25"))).isEqualTo(Exact.of(2, 5));
        assertThat(Exact.of(decimal("1E+3"), decimal("2E+3"))).isEqualTo(Exact.of(1, 2));
    }

    @Test
    void isTheSameHoweverItWasMade() {
        assertThat(Exact.of(decimal("9E+18")))
                .isEqualTo(Exact.of(9_000_000_000_000_000_000L))
                .hasSameHashCodeAs(Exact.of(9_000_000_000_000_000_000L));
        assertThat(Exact.of(decimal("9E+19"))).hasSameHashCodeAs(Exact.of(decimal("90000000000000000000.0")));
    }

    @Test
    void isToldHoweverLongItIs() {
        Exact third = Exact.of(1, 3);
        Exact power = Exact.ONE;
        for (int i = 0; i < 300; i++) {
            power = power.times(third);
        }

        assertThat(power.toString()).startsWith("1/").hasSize(2 + 144);
        assertThat(Exact.of(decimal("1E+150")).toString()).hasSize(151);
    }

    @Test
    void readsAPercentage() {
        assertThat(Exact.parse("12.5 %")).isEqualTo(Exact.of(1, 8));
        assertThat(Exact.parse(" 12.50%")).isEqualTo(Exact.of(1, 8));
        assertThat(Exact.parse("-3\u00a0%")).isEqualTo(Exact.of(-3, 100));
        assertThat(Exact.parse("150\u202f%")).isEqualTo(Exact.of(3, 2));
    }

    @Test
    void refusesWhatIsNoPlainDecimal() {
        assertThatThrownBy(() -> Exact.parse("12,5 %")).hasMessageContaining("\"12,5\" is not a plain decimal");
        assertThatThrownBy(() -> Exact.parse("%")).hasMessageContaining("not a plain decimal");
        assertThatThrownBy(() -> Exact.parse("1E+999999999")).hasMessageContaining("not a plain decimal");
    }

    @Test
    void refusesAWholeOfZero() {
        assertThatThrownBy(() -> Exact.of(5, 0)).hasMessageContaining("5 of zero is no number");
        assertThatThrownBy(() -> Exact.of(decimal("0"), decimal("0.00"))).hasMessageContaining("of zero is no number");
    }

    @Test
    void tellsExactlyFullFromNearlyFull() {
        assertThat(Exact.of(100_000, 100_000)).isEqualByComparingTo(Exact.ONE);
        assertThat(Exact.of(999_999_999, 1_000_000_000)).isLessThan(Exact.ONE);
    }

    @Test
    void becomesADecimalWhenRounded() {
        assertThat(Exact.of(1, 3).decimal(Rounding.halfUp(4))).hasToString("0.3333");
        assertThat(Exact.of(2, 3).rounded(Rounding.halfUp(4))).hasToString("0.6667");
    }

    @Test
    void isADecimalWhereverOneHoldsIt() {
        assertThat(Exact.of(1, 8)).hasToString("0.125").matches(Exact::isDecimal);
        assertThat(Exact.of(3, 7).times(Exact.of(7))).hasToString("3").matches(Exact::isDecimal);
        assertThat(Exact.of(3, 7).plus(Exact.of(4, 7))).isEqualTo(Exact.ONE).hasSameHashCodeAs(Exact.ONE);
        assertThat(Exact.of(1, 7)).matches(exact -> !exact.isDecimal());
    }

    @Test
    void isDividedByAnythingButZero() {
        assertThat(Exact.parse("107.10").dividedBy(Exact.parse("1.19"))).hasToString("90");
        assertThat(Exact.parse("1").dividedBy(Exact.parse("-0.3"))).hasToString("-10/3");
        assertThat(Exact.of(1, 3).dividedBy(Exact.of(-2, 9))).hasToString("-1.5");
        assertThatThrownBy(() -> Exact.ONE.dividedBy(Exact.parse("0.00"))).hasMessageContaining("1 of zero");
    }

    @Test
    void isReadWithOrWithoutThePercentSign() {
        assertThat(Exact.parse("12.5 %")).isEqualTo(Exact.of(1, 8));
        assertThat(Exact.parse("-3")).isEqualTo(Exact.of(-3));
        assertThatThrownBy(() -> Exact.parse("1e3")).hasMessageContaining("plain decimal");
    }
}
