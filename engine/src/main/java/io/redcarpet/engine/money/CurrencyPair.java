package io.redcarpet.engine.money;

import java.util.Currency;

/** The direction of an exchange: from one currency into another. */
public record CurrencyPair(Currency from, Currency to) {

    public CurrencyPair {
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "%s into itself is no exchange; leave the amount as it is".formatted(from));
        }
    }

    public CurrencyPair inverse() {
        return new CurrencyPair(to, from);
    }

    @Override
    public String toString() {
        return from.getCurrencyCode() + "/" + to.getCurrencyCode();
    }
}
