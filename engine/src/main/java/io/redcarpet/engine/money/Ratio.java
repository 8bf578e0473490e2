package io.redcarpet.engine.money;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact fraction, such as 10 of 31 days or credit over quota, which no decimal could hold.
 *
 * @param numerator in lowest terms
 * @param denominator in lowest terms and positive
 */
public record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {

    public static final Ratio NONE = of(0, 1);
    public static final Ratio WHOLE = of(1, 1);

    public Ratio {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException(
                    "%s of zero is no ratio; decide what a whole of zero means before asking".formatted(numerator));
        }
        var divisor = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    /** Refuses a whole of zero. */
    public static Ratio of(long part, long whole) {
        return new Ratio(BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }

    /** Refuses a whole of zero. */
    public static Ratio of(BigDecimal part, BigDecimal whole) {
        var scale = Math.max(
                Decimals.canonical(part, 0).scale(),
                Decimals.canonical(whole, 0).scale());
        return new Ratio(
                part.setScale(scale).unscaledValue(), whole.setScale(scale).unscaledValue());
    }

    public Ratio plus(Ratio other) {
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Ratio minus(Ratio other) {
        return plus(new Ratio(other.numerator.negate(), other.denominator));
    }

    public Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** The nearest decimal, to show or to store. */
    public Rate rounded(Rounding rounding) {
        return new Rate(applyTo(BigDecimal.ONE, rounding));
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }

    BigDecimal applyTo(BigDecimal amount, Rounding rounding) {
        return rounding.divide(amount.multiply(new BigDecimal(numerator)), new BigDecimal(denominator));
    }
}
