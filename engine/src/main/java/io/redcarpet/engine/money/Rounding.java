package io.redcarpet.engine.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * How a plan rounds: stated once, applied once, at the payable line.
 *
 * @param scale digits kept after the point, from -9 (whole billions) to 12
 */
public record Rounding(RoundingMode mode, int scale) {

    public Rounding {
        if (mode == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException(
                    "UNNECESSARY does not say how to round; state HALF_UP, HALF_EVEN or another");
        }
        if (scale < -9 || scale > 12) {
            throw new IllegalArgumentException("A scale of %d is not between -9 and 12".formatted(scale));
        }
    }

    /** To the smallest coin of the currency: cents of EUR, whole JPY; whole ounces of what has no coins, such as gold. */
    public static Rounding toCoin(RoundingMode mode, Currency currency) {
        return new Rounding(mode, Math.max(0, currency.getDefaultFractionDigits()));
    }

    /** A tie goes away from zero: 0.125 becomes 0.13 and -0.125 becomes -0.13. */
    public static Rounding halfUp(int scale) {
        return new Rounding(RoundingMode.HALF_UP, scale);
    }

    /** A tie goes to the even neighbour: 0.125 becomes 0.12 and 0.135 becomes 0.14. */
    public static Rounding halfEven(int scale) {
        return new Rounding(RoundingMode.HALF_EVEN, scale);
    }

    public BigDecimal apply(BigDecimal value) {
        return value.setScale(scale, mode);
    }

    BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, scale, mode);
    }
}
