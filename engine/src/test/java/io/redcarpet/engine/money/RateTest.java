package io.redcarpet.engine.money;

import static io.redcarpet.engine.money.MoneyFixture.decimal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RateTest {

    @Test
    void readsAPercentage() {
        assertThat(Rate.parse("12.5 %")).isEqualTo(new Rate(decimal("0.125")));
        assertThat(Rate.parse(" 12.50% ")).isEqualTo(Rate.parse("12.5 %"));
        assertThat(Rate.parse("-3\u00a0%")).isEqualTo(Rate.percent(-3));
        assertThat(Rate.parse("150\u202f%")).isEqualTo(Rate.percent(150));
    }

    @Test
    void refusesANumberThatMayBeAShareOrAPercentage() {
        assertThatThrownBy(() -> Rate.parse("0.125")).hasMessage("\"0.125\" has no % sign; write it like 12.5 %");
        assertThatThrownBy(() -> Rate.parse("12,5 %")).hasMessageContaining("\"12,5\" is not a plain decimal");
        assertThatThrownBy(() -> Rate.parse("%")).hasMessageContaining("not a plain decimal");
    }

    @Test
    void refusesAPercentageThatWouldFillTheMemory() {
        assertThatThrownBy(() -> Rate.percent(decimal("1E+999999999"))).hasMessageContaining("more than 120 digits");
    }

    @Test
    void showsItselfAsAPercentage() {
        assertThat(new Rate(decimal("0.1250"))).hasToString("12.5 %");
        assertThat(Rate.WHOLE).hasToString("100 %");
        assertThat(Rate.NONE).hasToString("0 %");
    }

    @Test
    void calculatesExactly() {
        assertThat(Rate.percent(10).plus(Rate.parse("2.5 %"))).isEqualTo(Rate.parse("12.5 %"));
        assertThat(Rate.percent(10).minus(Rate.percent(12))).isEqualTo(Rate.percent(-2));
        assertThat(Rate.percent(10).times(Rate.percent(150))).isEqualTo(Rate.percent(15));
    }

    @Test
    void comparesByValueAndEqualsItsExactNumber() {
        assertThat(Rate.percent(10)).isLessThan(Rate.percent(11));
        assertThat(Rate.parse("12.5 %").exact()).isEqualTo(Exact.of(1, 8));
    }
}
