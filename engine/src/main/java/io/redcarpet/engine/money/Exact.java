package io.redcarpet.engine.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A number that is never approximated: a decimal, or where no decimal could hold it, such as 10 of 31 days or credit over
 * quota, a fraction in lowest terms. Equal numbers are equal objects.
 */
public final class Exact implements Comparable<Exact> {

    public static final Exact ZERO = new Exact(BigDecimal.ZERO, BigInteger.ONE);
    public static final Exact ONE = new Exact(BigDecimal.ONE, BigInteger.ONE);

    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private final BigDecimal dividend;
    private final BigInteger divisor;

    /** A divisor other than one belongs to a whole dividend, in lowest terms, and makes a fraction that no decimal is. */
    private Exact(BigDecimal dividend, BigInteger divisor) {
        this.dividend = dividend;
        this.divisor = divisor;
    }

    public static Exact of(BigDecimal decimal) {
        return new Exact(decimal, BigInteger.ONE);
    }

    public static Exact of(long whole) {
        return of(BigDecimal.valueOf(whole));
    }

    /** Refuses a whole of zero. */
    public static Exact of(long part, long whole) {
        return fraction(BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }

    /** Refuses a whole of zero. */
    public static Exact of(BigDecimal part, BigDecimal whole) {
        return of(part).dividedBy(of(whole));
    }

    /** Reads digits with a point and an optional sign, {@code 12.5}; or with a percent sign, {@code 12.5 %}. */
    public static Exact parse(String text) {
        return of(text.endsWith("%") ? Rate.parse(text).share() : Decimals.parse(text));
    }

    public Exact plus(Exact other) {
        if (isDecimal() && other.isDecimal()) {
            return of(dividend.add(other.dividend));
        }
        return quotient(
                dividend.multiply(other.wholeDivisor()).add(other.dividend.multiply(wholeDivisor())),
                divisor.multiply(other.divisor));
    }

    public Exact minus(Exact other) {
        return isDecimal() && other.isDecimal() ? of(dividend.subtract(other.dividend)) : plus(other.negate());
    }

    public Exact times(Exact other) {
        BigDecimal product = dividend.multiply(other.dividend);
        return isDecimal() && other.isDecimal() ? of(product) : quotient(product, divisor.multiply(other.divisor));
    }

    /** Refuses to divide by zero. */
    public Exact dividedBy(Exact other) {
        if (other.dividend.signum() == 0) {
            throw new ArithmeticException(
                    "%s of zero is no number; decide what a whole of zero means before asking".formatted(this));
        }
        var scale = Math.max(0, other.dividend.scale());
        return quotient(
                dividend.multiply(other.wholeDivisor()).scaleByPowerOfTen(scale),
                divisor.multiply(other.dividend.scaleByPowerOfTen(scale).toBigIntegerExact()));
    }

    public Exact negate() {
        return new Exact(dividend.negate(), divisor);
    }

    public Exact min(Exact other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Exact max(Exact other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public int signum() {
        return dividend.signum();
    }

    public boolean isZero() {
        return dividend.signum() == 0;
    }

    /** The nearest decimal that the rounding allows. */
    public Exact rounded(Rounding rounding) {
        return of(decimal(rounding));
    }

    /** The nearest decimal, to show, to store or to pay; all that is inexact happens here. */
    public BigDecimal decimal(Rounding rounding) {
        return isDecimal() ? rounding.apply(dividend) : rounding.divide(dividend, wholeDivisor());
    }

    /** The decimal that holds it; refuses a number that none holds. */
    public BigDecimal decimal() {
        if (!isDecimal()) {
            throw new ArithmeticException("No decimal holds %s; round it".formatted(this));
        }
        return dividend;
    }

    /** Whether a decimal holds it, as it holds a quarter and does not hold a third. */
    @SuppressWarnings("ReferenceEquality")
    public boolean isDecimal() {
        return divisor == BigInteger.ONE;
    }

    /** The whole number above the line of the fraction in lowest terms. */
    public BigInteger numerator() {
        return isDecimal() ? inLowestTerms()[0] : dividend.toBigIntegerExact();
    }

    /** The whole number below the line of the fraction in lowest terms; positive. */
    public BigInteger denominator() {
        return isDecimal() ? inLowestTerms()[1] : divisor;
    }

    @Override
    public int compareTo(Exact other) {
        if (isDecimal() && other.isDecimal()) {
            return dividend.compareTo(other.dividend);
        }
        return dividend.multiply(other.wholeDivisor()).compareTo(other.dividend.multiply(wholeDivisor()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Exact exact && compareTo(exact) == 0;
    }

    @Override
    public int hashCode() {
        return dividend.stripTrailingZeros().hashCode() * 31 + divisor.hashCode();
    }

    /** A decimal in plain digits without needless zeros, {@code 12.5}; a fraction as {@code 10/31}. */
    @Override
    public String toString() {
        String digits = Decimals.canonical(dividend, 0).toPlainString();
        return isDecimal() ? digits : digits + "/" + divisor;
    }

    private BigDecimal wholeDivisor() {
        return new BigDecimal(divisor);
    }

    private BigInteger[] inLowestTerms() {
        var whole = dividend.scale() <= 0 ? dividend.setScale(0) : dividend;
        var below = BigInteger.TEN.pow(whole.scale());
        var common = whole.unscaledValue().gcd(below);
        return new BigInteger[] {whole.unscaledValue().divide(common), below.divide(common)};
    }

    private static Exact quotient(BigDecimal dividend, BigInteger divisor) {
        var scale = Math.max(0, dividend.scale());
        return fraction(
                dividend.scaleByPowerOfTen(scale).toBigIntegerExact(), divisor.multiply(BigInteger.TEN.pow(scale)));
    }

    private static Exact fraction(BigInteger part, BigInteger whole) {
        if (whole.signum() == 0) {
            throw new ArithmeticException(
                    "%s of zero is no number; decide what a whole of zero means before asking".formatted(part));
        }
        var common = part.gcd(whole).multiply(BigInteger.valueOf(whole.signum()));
        var dividend = new BigDecimal(part.divide(common));
        var divisor = whole.divide(common);
        return isPowerOfTwoAndFive(divisor)
                ? of(dividend.divide(new BigDecimal(divisor)))
                : new Exact(dividend, divisor);
    }

    private static boolean isPowerOfTwoAndFive(BigInteger number) {
        var rest = number.shiftRight(number.getLowestSetBit());
        while (rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
        }
        return rest.equals(BigInteger.ONE);
    }
}
