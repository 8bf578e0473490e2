package io.redcarpet.engine.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A number that is never approximated: a decimal, or where no decimal could hold it, such as 10 of 31 days or credit over
 * quota, a fraction in lowest terms. Equal numbers are equal objects.
 *
 * <p>Nearly all numbers of pay are short decimals. These are kept as digits and the number of them after the point, which
 * is several times faster than {@link BigDecimal}; whatever does not fit is calculated with it.
 */
public final class Exact implements Comparable<Exact> {

    public static final Exact ZERO = new Exact(0, 0, null);
    public static final Exact ONE = new Exact(1, 0, null);

    private final long digits;
    private final int scale;
    private final @Nullable Fraction wide;

    /**
     * @param wide null for a short decimal; else what it is, and then no short decimal has its value
     */
    private Exact(long digits, int scale, @Nullable Fraction wide) {
        this.digits = digits;
        this.scale = scale;
        this.wide = wide;
    }

    public static Exact of(BigDecimal decimal) {
        if (isShort(decimal)) {
            return new Exact(decimal.unscaledValue().longValue(), decimal.scale(), null);
        }
        BigDecimal plain = decimal.stripTrailingZeros();
        BigDecimal whole = plain.scale() < 0 && plain.precision() - plain.scale() <= 19 ? plain.setScale(0) : plain;
        return isShort(whole)
                ? new Exact(whole.unscaledValue().longValue(), whole.scale(), null)
                : new Exact(0, 0, Fraction.of(plain));
    }

    public static Exact of(long whole) {
        return whole == ShortDecimals.TOO_LONG ? of(BigDecimal.valueOf(whole)) : new Exact(whole, 0, null);
    }

    /**
     * Digits, so many of them after the point.
     *
     * @param digits at most eighteen
     * @param scale from 0 to 18
     */
    public static Exact ofDigits(long digits, int scale) {
        if (scale < 0 || scale > ShortDecimals.MOST_SCALE || digits == ShortDecimals.TOO_LONG) {
            return of(BigDecimal.valueOf(digits, scale));
        }
        return new Exact(digits, scale, null);
    }

    /** Refuses a whole of zero. */
    public static Exact of(long part, long whole) {
        if (whole != 0 && part % whole == 0) {
            return of(part / whole);
        }
        return of(Fraction.of(BigInteger.valueOf(part), BigInteger.valueOf(whole)));
    }

    /** Refuses a whole of zero. */
    public static Exact of(BigDecimal part, BigDecimal whole) {
        return of(part).dividedBy(of(whole));
    }

    /** Reads digits with a point and an optional sign, {@code 12.5}; or with a percent sign, {@code 12.5 %}. */
    public static Exact parse(String text) {
        return of(text.endsWith("%") ? Decimals.parsePercentage(text) : Decimals.parse(text));
    }

    public Exact plus(Exact other) {
        if (wide == null && other.wide == null) {
            int places = Math.max(scale, other.scale);
            long sum = ShortDecimals.sum(
                    ShortDecimals.raised(digits, places - scale),
                    ShortDecimals.raised(other.digits, places - other.scale));
            if (sum != ShortDecimals.TOO_LONG) {
                return new Exact(sum, places, null);
            }
        }
        return of(fraction().plus(other.fraction()));
    }

    public Exact minus(Exact other) {
        if (wide == null && other.wide == null) {
            int places = Math.max(scale, other.scale);
            long difference = ShortDecimals.difference(
                    ShortDecimals.raised(digits, places - scale),
                    ShortDecimals.raised(other.digits, places - other.scale));
            if (difference != ShortDecimals.TOO_LONG) {
                return new Exact(difference, places, null);
            }
        }
        return plus(other.negate());
    }

    public Exact times(Exact other) {
        if (wide == null && other.wide == null && scale + other.scale <= ShortDecimals.MOST_SCALE) {
            long product = ShortDecimals.product(digits, other.digits);
            if (product != ShortDecimals.TOO_LONG) {
                return new Exact(product, scale + other.scale, null);
            }
        }
        return of(fraction().times(other.fraction()));
    }

    /** Refuses to divide by zero. */
    public Exact dividedBy(Exact other) {
        if (other.isZero()) {
            throw new ArithmeticException(
                    "%s of zero is no number; decide what a whole of zero means before asking".formatted(this));
        }
        Exact decimal = wide == null && other.wide == null ? shortQuotient(other) : null;
        return decimal == null ? of(fraction().dividedBy(other.fraction())) : decimal;
    }

    /** Null where no short decimal holds it. */
    private @Nullable Exact shortQuotient(Exact other) {
        long common = ShortDecimals.commonDivisor(digits, other.digits);
        int places = ShortDecimals.placesOfPartOf(other.digits / common);
        int after = scale - other.scale + places;
        if (places < 0 || after > ShortDecimals.MOST_SCALE) {
            return null;
        }
        long raised = ShortDecimals.raised(digits / common, Math.max(places, places - after));
        return raised == ShortDecimals.TOO_LONG
                ? null
                : new Exact(raised / (other.digits / common), Math.max(after, 0), null);
    }

    public Exact negate() {
        return wide == null ? new Exact(-digits, scale, null) : of(wide.negate());
    }

    public Exact min(Exact other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Exact max(Exact other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public int signum() {
        return wide == null ? Long.signum(digits) : wide.dividend().signum();
    }

    public boolean isZero() {
        return signum() == 0;
    }

    /** The nearest decimal that the rounding allows. */
    public Exact rounded(Rounding rounding) {
        if (wide == null && rounding.scale() >= scale) {
            return this;
        }
        if (wide == null && rounding.scale() >= 0) {
            return new Exact(
                    ShortDecimals.rounded(digits, scale - rounding.scale(), rounding.mode()), rounding.scale(), null);
        }
        return of(decimal(rounding));
    }

    /** The nearest decimal, to show, to store or to pay; all that is inexact happens here. */
    public BigDecimal decimal(Rounding rounding) {
        return wide == null ? rounding.apply(decimal()) : wide.decimal(rounding);
    }

    /** The decimal that holds it; refuses a number that none holds. */
    public BigDecimal decimal() {
        if (wide == null) {
            return BigDecimal.valueOf(digits, scale);
        }
        if (!wide.isDecimal()) {
            throw new ArithmeticException("No decimal holds %s; round it".formatted(this));
        }
        return wide.dividend();
    }

    /** Whether it has few enough digits for {@link #digits()}; for those who write millions of numbers. */
    public boolean isShort() {
        return wide == null;
    }

    /** The digits of a short decimal without its point. */
    public long digits() {
        return digits;
    }

    /** How many of the digits of a short decimal stand after its point. */
    public int scale() {
        return scale;
    }

    /** Whether a decimal holds it, as it holds a quarter and does not hold a third. */
    public boolean isDecimal() {
        return wide == null || wide.isDecimal();
    }

    /** The whole number above the line of the fraction in lowest terms. */
    public BigInteger numerator() {
        return fraction().inLowestTerms()[0];
    }

    /** The whole number below the line of the fraction in lowest terms; positive. */
    public BigInteger denominator() {
        return fraction().inLowestTerms()[1];
    }

    @Override
    public int compareTo(Exact other) {
        if (wide == null && other.wide == null) {
            if (scale == other.scale) {
                return Long.compare(digits, other.digits);
            }
            int places = Math.max(scale, other.scale);
            long one = ShortDecimals.raised(digits, places - scale);
            long two = ShortDecimals.raised(other.digits, places - other.scale);
            if (one != ShortDecimals.TOO_LONG && two != ShortDecimals.TOO_LONG) {
                return Long.compare(one, two);
            }
        }
        return fraction().compare(other.fraction());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Exact exact && compareTo(exact) == 0;
    }

    @Override
    public int hashCode() {
        return wide == null ? decimal().stripTrailingZeros().hashCode() : wide.hashCode();
    }

    /** A decimal in plain digits without needless zeros, {@code 12.5}; a fraction as {@code 10/31}. */
    @Override
    public String toString() {
        return fraction().toString();
    }

    private Fraction fraction() {
        return wide == null ? Fraction.of(BigDecimal.valueOf(digits, scale)) : wide;
    }

    private static Exact of(Fraction fraction) {
        return fraction.isDecimal() ? of(fraction.dividend()) : new Exact(0, 0, fraction);
    }

    private static boolean isShort(BigDecimal decimal) {
        if (decimal.scale() < 0 || decimal.scale() > ShortDecimals.MOST_SCALE) {
            return false;
        }
        BigInteger unscaled = decimal.unscaledValue();
        return unscaled.bitLength() < Long.SIZE && unscaled.longValue() != ShortDecimals.TOO_LONG;
    }
}
