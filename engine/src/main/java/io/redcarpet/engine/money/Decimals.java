package io.redcarpet.engine.money;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Decimals in one canonical form, so that equal values are equal objects. */
final class Decimals {

    /** Far beyond any pay; without it a stray {@code 1E+999999999} would fill the memory. */
    private static final int DIGITS = 120;

    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,40}(\\.[0-9]{1,40})?");

    private Decimals() {}

    /** The same value without trailing zeros, but with at least {@code minScale} digits after the point. */
    static BigDecimal canonical(BigDecimal value, int minScale) {
        var stripped = value.stripTrailingZeros();
        if (stripped.scale() > DIGITS || (long) stripped.precision() - stripped.scale() > DIGITS) {
            throw new IllegalArgumentException("%s has more than %d digits before or after the point; round it earlier"
                    .formatted(stripped, DIGITS));
        }
        return stripped.scale() < minScale ? stripped.setScale(minScale) : stripped;
    }

    /** Reads digits with a point and an optional sign; no exponent, no grouping, no decimal comma. */
    static BigDecimal parse(String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" is not a plain decimal; write digits with a point, like -1234.50".formatted(text));
        }
        return new BigDecimal(text);
    }
}
