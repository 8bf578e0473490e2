package io.redcarpet.pay;

import java.util.Currency;
import java.util.regex.Pattern;

/**
 * Finds numbers that read like thousands with a point, as many countries write them: whoever means 1234 by 1.234 would be
 * paid for a thousandth of it.
 */
final class Thousands {

    private static final Pattern LIKE = Pattern.compile("-?[1-9][0-9]{0,2}[.][0-9]{3}");

    private Thousands() {}

    static boolean isLike(String text) {
        return LIKE.matcher(text).matches();
    }

    /**
     * Whether a number that was read already was written so.
     *
     * @param digits without the point
     * @param scale how many of the digits stand after the point
     */
    static boolean isLike(long digits, int scale) {
        return scale == 3 && Math.abs(digits) >= 1_000 && Math.abs(digits) < 1_000_000;
    }

    /** Whether amounts of the currency have three digits after the point anyway, like 1.234 KWD. */
    static boolean areUsualIn(Currency currency) {
        return currency.getDefaultFractionDigits() == 3;
    }
}
