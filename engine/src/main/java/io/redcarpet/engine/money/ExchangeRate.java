package io.redcarpet.engine.money;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one unit of a currency is worth in another, for as long as that is said to hold.
 *
 * @param since the first day on which it holds
 * @param until the first day on which it no longer holds
 * @param factor units of {@code pair.to()} for one unit of {@code pair.from()}, above zero
 */
public record ExchangeRate(CurrencyPair pair, LocalDate since, LocalDate until, BigDecimal factor) {

    public ExchangeRate {
        factor = factor.stripTrailingZeros();
        if (factor.signum() <= 0) {
            throw new IllegalArgumentException(
                    "An exchange rate of %s for %s is not above zero; state what one unit is worth"
                            .formatted(factor, pair));
        }
        if (!since.isBefore(until)) {
            throw new IllegalArgumentException(
                    "An exchange rate for %s cannot hold from %s until %s; until is the day after the last"
                            .formatted(pair, since, until));
        }
    }

    /** A rate that holds for one day. */
    public static ExchangeRate on(LocalDate day, CurrencyPair pair, BigDecimal factor) {
        return new ExchangeRate(pair, day, day.plusDays(1), factor);
    }

    @Override
    public String toString() {
        return "%s %s from %s until %s".formatted(pair, factor.toPlainString(), since, until);
    }
}
