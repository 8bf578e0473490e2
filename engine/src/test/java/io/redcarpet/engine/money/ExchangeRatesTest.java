package io.redcarpet.engine.money;

import static io.redcarpet.engine.money.MoneyFixture.EUR;
import static io.redcarpet.engine.money.MoneyFixture.JPY;
import static io.redcarpet.engine.money.MoneyFixture.SEK;
import static io.redcarpet.engine.money.MoneyFixture.decimal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeRatesTest {

    private static final CurrencyPair EUR_SEK = new CurrencyPair(EUR, SEK);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private final ExchangeRates rates = new ExchangeRates(List.of(
            new ExchangeRate(EUR_SEK, FEBRUARY, MARCH, decimal("11.25")),
            new ExchangeRate(EUR_SEK, JANUARY, FEBRUARY, decimal("10.9876"))));

    @Test
    void tellsTheRateOfTheDay() {
        assertThat(rates.get(EUR_SEK, FEBRUARY.minusDays(1)).factor()).isEqualByComparingTo("10.9876");
        assertThat(rates.get(EUR_SEK, FEBRUARY).factor()).isEqualByComparingTo("11.25");
    }

    @Test
    void refusesADayWithoutARate() {
        assertThatThrownBy(() -> rates.get(EUR_SEK, MARCH))
                .isInstanceOf(MissingExchangeRateException.class)
                .hasMessage("No exchange rate for EUR/SEK on 2026-03-01; add one that holds on that day");
        assertThatThrownBy(() -> rates.get(EUR_SEK, JANUARY.minusDays(1)))
                .isInstanceOfSatisfying(MissingExchangeRateException.class, missing -> {
                    assertThat(missing.pair()).isEqualTo(EUR_SEK);
                    assertThat(missing.on()).isEqualTo("2025-12-31");
                });
    }

    @Test
    void refusesACurrencyWithoutARate() {
        assertThatThrownBy(() -> rates.get(new CurrencyPair(EUR, JPY), JANUARY))
                .hasMessageContaining("EUR/JPY on 2026-01-01");
    }

    @Test
    void doesNotInvertARateButSaysThatThereIsOne() {
        assertThatThrownBy(() -> rates.get(new CurrencyPair(SEK, EUR), FEBRUARY))
                .hasMessage("No exchange rate for SEK/EUR on 2026-02-01; add one that holds on that day "
                        + "(EUR/SEK 11.25 from 2026-02-01 until 2026-03-01 is known, "
                        + "but a rate is never inverted silently)");
    }

    @Test
    void refusesTwoRatesForOneDay() {
        var first = new ExchangeRate(EUR_SEK, JANUARY, MARCH, decimal("11"));
        var second = ExchangeRate.on(FEBRUARY, EUR_SEK, decimal("12"));

        assertThatThrownBy(() -> new ExchangeRates(List.of(first, second))).hasMessageContaining("overlaps");
        assertThatThrownBy(() -> new ExchangeRates(List.of(second, first))).hasMessageContaining("overlaps");
        assertThatThrownBy(() -> new ExchangeRates(List.of(first, first))).hasMessageContaining("overlaps");
    }

    @Test
    void findsTheRateItWouldUseSoThatItCanBeStored() {
        assertThat(rates.find(EUR_SEK, FEBRUARY))
                .hasValueSatisfying(rate -> assertThat(rate.factor()).isEqualByComparingTo("11.25"));
        assertThat(rates.find(EUR_SEK, MARCH)).isEmpty();
    }

    @Test
    void refusesWhatIsNoRate() {
        assertThatThrownBy(() -> new CurrencyPair(EUR, EUR)).hasMessageContaining("EUR into itself is no exchange");
        assertThatThrownBy(() -> ExchangeRate.on(JANUARY, EUR_SEK, decimal("0")))
                .hasMessageContaining("not above zero");
        assertThatThrownBy(() -> new ExchangeRate(EUR_SEK, MARCH, MARCH, decimal("11")))
                .hasMessageContaining("until is the day after the last");
    }
}
