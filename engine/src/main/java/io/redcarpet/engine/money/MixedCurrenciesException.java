package io.redcarpet.engine.money;

/** Two amounts of different currencies met in one calculation. */
public final class MixedCurrenciesException extends IllegalArgumentException {

    MixedCurrenciesException(Money one, Money other) {
        super("%s and %s are of different currencies; convert one of them by ExchangeRates.convert first"
                .formatted(one, other));
    }
}
