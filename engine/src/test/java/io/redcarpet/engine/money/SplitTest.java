package io.redcarpet.engine.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SplitTest {

    @Test
    void givesTheLeftOverCentsToTheEarlierOfEquals() {
        assertThat(cents("100", "1", "1", "1")).containsExactly("33.34", "33.33", "33.33");
        assertThat(cents("0.02", "1", "1", "1")).containsExactly("0.01", "0.01", "0.00");
    }

    @Test
    void givesTheLeftOverCentToWhoLostMostByRounding() {
        assertThat(cents("2.10", "1.99", "2.17", "0.82")).containsExactly("0.84", "0.91", "0.35");
    }

    @Test
    void givesTheLeftOverCentToTheLargerWeightWhenBothLostTheSame() {
        assertThat(cents("0.02", "1", "3")).containsExactly("0.00", "0.02");
        assertThat(cents("0.02", "3", "1")).containsExactly("0.02", "0.00");
    }

    @Test
    void givesNothingForAWeightOfZero() {
        assertThat(cents("0.03", "0", "1", "1")).containsExactly("0.00", "0.02", "0.01");
    }

    @Test
    void takesBackWhatItGave() {
        assertThat(cents("-100", "1", "1", "1")).containsExactly("-33.34", "-33.33", "-33.33");
    }

    @Test
    void dividesWholeYen() {
        assertThat(byWeights("1", "1").parts(new BigDecimal("5"), 0))
                .containsExactly(new BigDecimal("3"), new BigDecimal("2"));
    }

    @Test
    void dividesByFractionsWithoutAnEnd() {
        var thirds = Split.byExact(List.of(Exact.of(1, 3), Exact.of(2, 3), Exact.of(1, 7)));

        assertThat(thirds.parts(new BigDecimal("24"), 0))
                .containsExactly(new BigDecimal("7"), new BigDecimal("14"), new BigDecimal("3"));
    }

    @Test
    void refusesWeightsThatGiveNobodyAnything() {
        assertThatThrownBy(() -> byWeights()).hasMessageContaining("Nobody gets anything");
        assertThatThrownBy(() -> byWeights("0", "0.0")).hasMessageContaining("give a weight above zero");
        assertThatThrownBy(() -> byWeights("2", "-1")).hasMessageContaining("A weight is negative in [2, -1]");
    }

    @Test
    void refusesFractionsOfACent() {
        assertThatThrownBy(() -> cents("0.015", "1", "1")).isInstanceOf(ArithmeticException.class);
    }

    private static List<String> cents(String amount, String... weights) {
        return byWeights(weights).parts(new BigDecimal(amount), 2).stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }

    private static Split byWeights(String... weights) {
        return new Split(Stream.of(weights).map(BigDecimal::new).toList());
    }
}
