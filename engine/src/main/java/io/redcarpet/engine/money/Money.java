package io.redcarpet.engine.money;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;

/**
 * An exact amount of one currency, never rounded unless a {@link Rounding} is given.
 *
 * @param amount kept without trailing zeros beyond the currency's own digits, so that 1.5 EUR equals 1.50 EUR
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    public Money {
        amount = Decimals.canonical(amount, minorDigits(currency));
    }

    /** Reads what {@link #toString} writes: {@code 1234.50 EUR}. */
    public static Money parse(String text) {
        var space = text.lastIndexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("\"%s\" has no currency; write it like 1234.50 EUR".formatted(text));
        }
        return new Money(Decimals.parse(text.substring(0, space)), currencyOf(text.substring(space + 1)));
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** Adds up amounts of one currency; nothing adds up to zero of it. */
    public static Money total(Currency currency, Collection<Money> amounts) {
        return amounts.stream().reduce(zero(currency), Money::plus);
    }

    public Money plus(Money other) {
        return new Money(amount.add(inSameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return plus(other.negate());
    }

    public Money negate() {
        return new Money(amount.negate(), currency);
    }

    public Money abs() {
        return new Money(amount.abs(), currency);
    }

    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    public Money times(Rate rate) {
        return times(rate.share());
    }

    /** Multiplies first and divides last, so that the one rounding is the only inexactness. */
    public Money times(Exact factor, Rounding rounding) {
        return new Money(Exact.of(amount).times(factor).decimal(rounding), currency);
    }

    public Money rounded(Rounding rounding) {
        return new Money(rounding.apply(amount), currency);
    }

    /** This as a part of the whole, exactly; refuses a whole of zero. */
    public Exact ratioTo(Money whole) {
        return Exact.of(amount, inSameCurrency(whole).amount);
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** Compares amounts of one currency; refuses another currency. */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(inSameCurrency(other).amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    /** Digits after the point in the smallest coin; none for a currency without coins, such as gold. */
    static int minorDigits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    private Money inSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new MixedCurrenciesException(this, other);
        }
        return other;
    }

    private static Currency currencyOf(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"%s\" is not a currency; write its ISO 4217 code, like EUR".formatted(code)));
    }
}
