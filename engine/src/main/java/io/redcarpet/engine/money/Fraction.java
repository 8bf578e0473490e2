package io.redcarpet.engine.money;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A decimal of any length, or a fraction that no decimal is.
 *
 * @param divisor one for a decimal; any other belongs to a whole dividend, in lowest terms, and is not made of twos and fives
 */
record Fraction(BigDecimal dividend, BigInteger divisor) {

    private static final BigInteger FIVE = BigInteger.valueOf(5);

    static Fraction of(BigDecimal decimal) {
        return new Fraction(decimal, BigInteger.ONE);
    }

    /** Refuses a whole of zero. */
    static Fraction of(BigInteger part, BigInteger whole) {
        if (whole.signum() == 0) {
            throw new ArithmeticException(
                    "%s of zero is no number; decide what a whole of zero means before asking".formatted(part));
        }
        var common = part.gcd(whole).multiply(BigInteger.valueOf(whole.signum()));
        var dividend = new BigDecimal(part.divide(common));
        var divisor = whole.divide(common);
        return isMadeOfTwosAndFives(divisor)
                ? of(dividend.divide(new BigDecimal(divisor)))
                : new Fraction(dividend, divisor);
    }

    Fraction plus(Fraction other) {
        return isDecimal() && other.isDecimal()
                ? of(dividend.add(other.dividend))
                : quotient(
                        dividend.multiply(other.whole()).add(other.dividend.multiply(whole())),
                        divisor.multiply(other.divisor));
    }

    Fraction times(Fraction other) {
        BigDecimal product = dividend.multiply(other.dividend);
        return isDecimal() && other.isDecimal() ? of(product) : quotient(product, divisor.multiply(other.divisor));
    }

    /** Refuses to divide by zero. */
    Fraction dividedBy(Fraction other) {
        var scale = Math.max(0, other.dividend.scale());
        return quotient(
                dividend.multiply(other.whole()).scaleByPowerOfTen(scale),
                divisor.multiply(other.dividend.scaleByPowerOfTen(scale).toBigIntegerExact()));
    }

    Fraction negate() {
        return new Fraction(dividend.negate(), divisor);
    }

    int compare(Fraction other) {
        return dividend.multiply(other.whole()).compareTo(other.dividend.multiply(whole()));
    }

    BigDecimal decimal(Rounding rounding) {
        return isDecimal() ? rounding.apply(dividend) : rounding.divide(dividend, whole());
    }

    boolean isDecimal() {
        return divisor.equals(BigInteger.ONE);
    }

    /** Numerator and denominator in lowest terms. */
    BigInteger[] inLowestTerms() {
        if (!isDecimal()) {
            return new BigInteger[] {dividend.toBigIntegerExact(), divisor};
        }
        var places = dividend.scale() <= 0 ? dividend.setScale(0) : dividend;
        var below = BigInteger.TEN.pow(places.scale());
        var common = places.unscaledValue().gcd(below);
        return new BigInteger[] {places.unscaledValue().divide(common), below.divide(common)};
    }

    @Override
    public String toString() {
        String digits = dividend.stripTrailingZeros().toPlainString();
        return isDecimal() ? digits : digits + "/" + divisor;
    }

    private BigDecimal whole() {
        return new BigDecimal(divisor);
    }

    private static Fraction quotient(BigDecimal dividend, BigInteger divisor) {
        var scale = Math.max(0, dividend.scale());
        return of(dividend.scaleByPowerOfTen(scale).toBigIntegerExact(), divisor.multiply(BigInteger.TEN.pow(scale)));
    }

    private static boolean isMadeOfTwosAndFives(BigInteger number) {
        var rest = number.shiftRight(number.getLowestSetBit());
        while (rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
        }
        return rest.equals(BigInteger.ONE);
    }
}
