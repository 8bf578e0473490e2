package io.redcarpet.engine.money;

import static io.redcarpet.engine.money.MoneyFixture.decimal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RatioTest {

    @Test
    void isKeptInLowestTermsWithThePositiveDenominator() {
        assertThat(Ratio.of(10, 30)).isEqualTo(Ratio.of(1, 3)).hasToString("1/3");
        assertThat(Ratio.of(1, -3)).hasToString("-1/3");
        assertThat(Ratio.of(0, -7)).isEqualTo(Ratio.NONE).hasToString("0/1");
    }

    @Test
    void isMadeOfDecimalsOfAnyScale() {
        assertThat(Ratio.of(decimal("0.5"), decimal("1.25"))).isEqualTo(Ratio.of(2, 5));
        assertThat(Ratio.of(decimal("1E+3"), decimal("2E+3"))).isEqualTo(Ratio.of(1, 2));
    }

    @Test
    void refusesAWholeOfZero() {
        assertThatThrownBy(() -> Ratio.of(5, 0)).hasMessageContaining("5 of zero is no ratio");
        assertThatThrownBy(() -> Ratio.of(decimal("0"), decimal("0.00"))).hasMessageContaining("of zero is no ratio");
    }

    @Test
    void tellsExactlyFullFromNearlyFull() {
        assertThat(Ratio.of(100_000, 100_000)).isEqualByComparingTo(Ratio.WHOLE);
        assertThat(Ratio.of(999_999_999, 1_000_000_000)).isLessThan(Ratio.WHOLE);
    }

    @Test
    void becomesARateWhenRounded() {
        assertThat(Ratio.of(1, 3).rounded(Rounding.halfUp(4))).hasToString("33.33 %");
        assertThat(Ratio.of(2, 3).rounded(Rounding.halfUp(4))).hasToString("66.67 %");
    }
}
