package io.redcarpet.engine.money;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An amount was to be converted on a day for which no exchange rate is known. */
public final class MissingExchangeRateException extends IllegalArgumentException {

    private final CurrencyPair pair;
    private final LocalDate on;

    MissingExchangeRateException(CurrencyPair pair, LocalDate on, @Nullable ExchangeRate opposite) {
        super("No exchange rate for %s on %s; add one that holds on that day%s"
                .formatted(pair, on, notInverted(opposite)));
        this.pair = pair;
        this.on = on;
    }

    public CurrencyPair pair() {
        return pair;
    }

    public LocalDate on() {
        return on;
    }

    private static String notInverted(@Nullable ExchangeRate opposite) {
        return opposite == null ? "" : " (%s is known, but a rate is never inverted silently)".formatted(opposite);
    }
}
