package io.redcarpet.engine.money;

import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.util.Currency;
import org.quicktheories.core.Gen;

/** Money and its companions in as few words as tests like. */
final class MoneyFixture {

    static final Currency EUR = Currency.getInstance("EUR");
    static final Currency SEK = Currency.getInstance("SEK");
    static final Currency JPY = Currency.getInstance("JPY");

    private MoneyFixture() {}

    static Money eur(String amount) {
        return new Money(decimal(amount), EUR);
    }

    static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    static Money cents(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2), EUR);
    }

    static Gen<Money> euros() {
        return longs().between(-1_000_000_000_000L, 1_000_000_000_000L).map(MoneyFixture::cents);
    }

    static Gen<BigDecimal> decimals() {
        return longs().between(-1_000_000_000L, 1_000_000_000L)
                .zip(longs().between(0, 9), (digits, scale) -> BigDecimal.valueOf(digits, scale.intValue()));
    }

    static Gen<Exact> fractions() {
        return longs().between(-1_000, 1_000).zip(longs().between(1, 400), Exact::of);
    }
}
