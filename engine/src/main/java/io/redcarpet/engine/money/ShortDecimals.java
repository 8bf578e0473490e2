package io.redcarpet.engine.money;

import java.math.RoundingMode;

/** Arithmetic on decimals whose digits fit into a long; what would not fit is told by {@link #TOO_LONG}. */
final class ShortDecimals {

    /** What no short decimal has as its digits. */
    static final long TOO_LONG = Long.MIN_VALUE;

    static final int MOST_SCALE = 18;

    private static final long[] POWERS = powers();

    private ShortDecimals() {}

    /** The digits with more zeros after the point. */
    static long raised(long digits, int places) {
        if (places == 0) {
            return digits;
        }
        return product(digits, POWERS[places]);
    }

    static long sum(long one, long other) {
        if (one == TOO_LONG || other == TOO_LONG) {
            return TOO_LONG;
        }
        long sum = one + other;
        return ((one ^ sum) & (other ^ sum)) < 0 ? TOO_LONG : sum;
    }

    static long difference(long one, long other) {
        return other == TOO_LONG ? TOO_LONG : sum(one, -other);
    }

    static long product(long one, long other) {
        long high = Math.multiplyHigh(one, other);
        long low = one * other;
        return (high == 0 && low >= 0) || (high == -1 && low < 0) ? low : TOO_LONG;
    }

    /** The largest whole number that divides both; at least one of them is not zero. */
    static long commonDivisor(long one, long other) {
        long larger = Math.abs(one);
        long smaller = Math.abs(other);
        while (smaller != 0) {
            long rest = larger % smaller;
            larger = smaller;
            smaller = rest;
        }
        return larger;
    }

    /** How many places after the point one part of so many has; -1 where it has no end, or too many. */
    static int placesOfPartOf(long parts) {
        int twos = Long.numberOfTrailingZeros(parts);
        long rest = Math.abs(parts >> twos);
        int fives = 0;
        while (rest % 5 == 0) {
            rest /= 5;
            fives++;
        }
        int places = Math.max(twos, fives);
        return rest == 1 && places <= MOST_SCALE ? places : -1;
    }

    /** The digits with fewer places after the point, rounded. */
    static long rounded(long digits, int places, RoundingMode mode) {
        long power = POWERS[places];
        long quotient = digits / power;
        long rest = digits - quotient * power;
        return rest == 0 || !isAwayFromZero(mode, rest, power, quotient) ? quotient : quotient + Long.signum(digits);
    }

    private static boolean isAwayFromZero(RoundingMode mode, long rest, long power, long quotient) {
        int half = Long.compare(Math.abs(rest), power - Math.abs(rest));
        return switch (mode) {
            case UP -> true;
            case DOWN -> false;
            case CEILING -> rest > 0;
            case FLOOR -> rest < 0;
            case HALF_UP -> half >= 0;
            case HALF_DOWN -> half > 0;
            case HALF_EVEN -> half > 0 || (half == 0 && (quotient & 1) != 0);
            case UNNECESSARY -> throw new ArithmeticException("Rounding is necessary");
        };
    }

    private static long[] powers() {
        var powers = new long[MOST_SCALE + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
