package io.redcarpet.engine.money;

import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.util.Currency;
import org.quicktheories.core.Gen;

/** Numbers and currencies in as few words as tests like. */
final class MoneyFixture {

    static final Currency EUR = Currency.getInstance("EUR");
    static final Currency SEK = Currency.getInstance("SEK");
    static final Currency JPY = Currency.getInstance("JPY");

    private MoneyFixture() {}

    static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    /** Whole cents. */
    static Gen<BigDecimal> euros() {
        return longs().between(-1_000_000_000_000L, 1_000_000_000_000L).map(cents -> BigDecimal.valueOf(cents, 2));
    }

    static Gen<BigDecimal> decimals() {
        return longs().between(-1_000_000_000L, 1_000_000_000L)
                .zip(longs().between(0, 9), (digits, scale) -> BigDecimal.valueOf(digits, scale.intValue()));
    }

    static Gen<Exact> fractions() {
        return longs().between(-1_000, 1_000).zip(longs().between(1, 400), Exact::of);
    }
}
