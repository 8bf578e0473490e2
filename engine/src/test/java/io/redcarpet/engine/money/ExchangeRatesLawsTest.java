package io.redcarpet.engine.money;

import static io.redcarpet.engine.money.MoneyFixture.EUR;
import static io.redcarpet.engine.money.MoneyFixture.SEK;
import static io.redcarpet.engine.money.MoneyFixture.euros;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class ExchangeRatesLawsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    @Test
    void convertsASumAsTheSumOfWhatItConverts() {
        qt().forAll(euros(), euros(), rates())
                .check((a, b, rates) -> rates.convert(a.plus(b), SEK, DAY)
                        .equals(rates.convert(a, SEK, DAY).plus(rates.convert(b, SEK, DAY))));
    }

    @Test
    void keepsTheOrder() {
        qt().forAll(euros(), euros(), rates())
                .check((a, b, rates) ->
                        rates.convert(a.min(b), SEK, DAY).compareTo(rates.convert(a.max(b), SEK, DAY)) <= 0);
    }

    private static Gen<ExchangeRates> rates() {
        return longs().between(1, 100_000_000)
                .map(digits -> new ExchangeRates(
                        List.of(ExchangeRate.on(DAY, new CurrencyPair(EUR, SEK), BigDecimal.valueOf(digits, 5)))));
    }
}
