package io.redcarpet.engine.money;

import static io.redcarpet.engine.money.MoneyFixture.JPY;
import static io.redcarpet.engine.money.MoneyFixture.decimal;
import static io.redcarpet.engine.money.MoneyFixture.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SplitTest {

    @Test
    void givesTheLeftOverCentsToTheEarlierOfEquals() {
        assertThat(Split.evenly(3).divide(eur("100"))).containsExactly(eur("33.34"), eur("33.33"), eur("33.33"));
        assertThat(Split.evenly(3).divide(eur("0.02"))).containsExactly(eur("0.01"), eur("0.01"), eur("0"));
    }

    @Test
    void givesTheLeftOverCentToWhoLostMostByRounding() {
        assertThat(byWeights("1.99", "2.17", "0.82").divide(eur("2.10")))
                .containsExactly(eur("0.84"), eur("0.91"), eur("0.35"));
    }

    @Test
    void givesTheLeftOverCentToTheLargerWeightWhenBothLostTheSame() {
        assertThat(byWeights("1", "3").divide(eur("0.02"))).containsExactly(eur("0"), eur("0.02"));
        assertThat(byWeights("3", "1").divide(eur("0.02"))).containsExactly(eur("0.02"), eur("0"));
    }

    @Test
    void givesNothingForAWeightOfZero() {
        assertThat(byWeights("0", "1", "1").divide(eur("0.03"))).containsExactly(eur("0"), eur("0.02"), eur("0.01"));
    }

    @Test
    void takesBackWhatItGave() {
        assertThat(Split.evenly(3).divide(eur("-100"))).containsExactly(eur("-33.34"), eur("-33.33"), eur("-33.33"));
    }

    @Test
    void dividesByShares() {
        assertThat(Split.byShares(List.of(Rate.percent(70), Rate.percent(30))).divide(eur("0.05")))
                .containsExactly(eur("0.04"), eur("0.01"));
    }

    @Test
    void dividesWholeYen() {
        assertThat(Split.evenly(2).divide(Money.parse("5 JPY")))
                .containsExactly(new Money(decimal("3"), JPY), new Money(decimal("2"), JPY));
    }

    @Test
    void refusesSharesThatDoNotAddUp() {
        var third = Rate.parse("33.33 %");

        assertThatThrownBy(() -> Split.byShares(List.of(third, third, third)))
                .hasMessage("[33.33 %, 33.33 %, 33.33 %] add up to 99.99 %; change them until they add up to 100 %");
    }

    @Test
    void refusesWeightsThatGiveNobodyAnything() {
        assertThatThrownBy(() -> Split.evenly(0)).hasMessageContaining("Nobody gets anything");
        assertThatThrownBy(() -> byWeights("0", "0.0")).hasMessageContaining("give a weight above zero");
        assertThatThrownBy(() -> byWeights("2", "-1")).hasMessageContaining("A weight is negative in [2, -1]");
    }

    @Test
    void refusesFractionsOfACent() {
        assertThatThrownBy(() -> Split.evenly(2).divide(eur("0.015")))
                .hasMessage("0.015 EUR has fractions of the smallest coin; round it before splitting it");
    }

    private static Split byWeights(String... weights) {
        return new Split(Stream.of(weights).map(BigDecimal::new).toList());
    }
}
