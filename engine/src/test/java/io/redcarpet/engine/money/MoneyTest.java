package io.redcarpet.engine.money;

import static io.redcarpet.engine.money.MoneyFixture.EUR;
import static io.redcarpet.engine.money.MoneyFixture.JPY;
import static io.redcarpet.engine.money.MoneyFixture.decimal;
import static io.redcarpet.engine.money.MoneyFixture.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void isEqualByValueHoweverItWasWritten() {
        assertThat(eur("1.5")).isEqualTo(eur("1.500")).hasSameHashCodeAs(eur("1.50"));
        assertThat(eur("1E+3")).isEqualTo(eur("1000"));
        assertThat(eur("0.000")).isEqualTo(Money.zero(EUR));
    }

    @Test
    void showsTheDigitsOfItsCurrencyAndMoreWhenThereAreMore() {
        assertThat(eur("1.5")).hasToString("1.50 EUR");
        assertThat(eur("1.2345")).hasToString("1.2345 EUR");
        assertThat(new Money(decimal("1E+3"), JPY)).hasToString("1000 JPY");
    }

    @Test
    void readsWhatItWrites() {
        assertThat(Money.parse("-1234.50 EUR")).isEqualTo(eur("-1234.5"));
    }

    @Test
    void refusesToReadWhatIsAmbiguous() {
        assertThatThrownBy(() -> Money.parse("1,50 EUR")).hasMessageContaining("\"1,50\" is not a plain decimal");
        assertThatThrownBy(() -> Money.parse("1e9 EUR")).hasMessageContaining("not a plain decimal");
        assertThatThrownBy(() -> Money.parse("1.50")).hasMessageContaining("has no currency");
        assertThatThrownBy(() -> Money.parse("1.50 EURO")).hasMessageContaining("\"EURO\" is not a currency");
    }

    @Test
    void refusesAnAmountThatWouldFillTheMemory() {
        assertThatThrownBy(() -> eur("1E+999999999")).hasMessageContaining("1E+999999999 has more than 120 digits");
        assertThatThrownBy(() -> eur("1E-999999999")).hasMessageContaining("round it earlier");
    }

    @Test
    void staysExactWhenMultiplied() {
        assertThat(eur("0.10").times(Rate.parse("12.345 %"))).isEqualTo(eur("0.012345"));
        assertThat(eur("0.10").times(decimal("3"))).isEqualTo(eur("0.30"));
    }

    @Test
    void roundsOnlyAfterMultiplyingByTheWholeFraction() {
        assertThat(eur("100").times(Exact.of(1, 3).times(Exact.of(3, 1)), Rounding.halfUp(2)))
                .isEqualTo(eur("100"));
        assertThat(eur("3100").times(Exact.of(10, 31), Rounding.halfUp(2))).isEqualTo(eur("1000"));
    }

    @Test
    void namesBothAmountsAndTheRemedyWhenCurrenciesMix() {
        assertThatThrownBy(() -> eur("1").plus(new Money(decimal("100"), JPY)))
                .isInstanceOf(MixedCurrenciesException.class)
                .hasMessage("1.00 EUR and 100 JPY are of different currencies; "
                        + "convert one of them by ExchangeRates.convert first");
        assertThatThrownBy(() -> eur("1").compareTo(Money.zero(JPY))).isInstanceOf(MixedCurrenciesException.class);
        assertThatThrownBy(() -> eur("1").ratioTo(Money.zero(JPY))).isInstanceOf(MixedCurrenciesException.class);
    }

    @Test
    void isNotEqualToTheSameNumberOfAnotherCurrency() {
        assertThat(eur("1")).isNotEqualTo(new Money(decimal("1"), JPY));
    }

    @Test
    void totalsNothingToZero() {
        assertThat(Money.total(EUR, List.of())).isEqualTo(Money.zero(EUR));
        assertThat(Money.total(EUR, List.of(eur("0.10"), eur("0.20")))).isEqualTo(eur("0.30"));
    }

    @Test
    void measuresItselfAgainstAWholeExactly() {
        assertThat(eur("100").ratioTo(eur("300"))).isEqualTo(Exact.of(1, 3));
        assertThatThrownBy(() -> eur("100").ratioTo(Money.zero(EUR))).hasMessageContaining("decide what");
    }

    @Test
    void picksTheLesserAndTheGreater() {
        assertThat(eur("-1").min(eur("2"))).isEqualTo(eur("-1"));
        assertThat(eur("-1").max(eur("2"))).isEqualTo(eur("2"));
        assertThat(eur("-1").abs()).isEqualTo(eur("1"));
    }

    @Test
    void knowsItsSign() {
        assertThat(eur("-0.01").isNegative()).isTrue();
        assertThat(eur("0.01").isPositive()).isTrue();
        assertThat(eur("0.00").isZero()).isTrue();
    }
}
