package io.redcarpet.engine.money;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads decimals as people write them; no stray {@code 1E+999999999} fills the memory. */
final class Decimals {

    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,40}(\\.[0-9]{1,40})?");

    private Decimals() {}

    /** Reads digits with a point and an optional sign; no exponent, no grouping, no decimal comma. */
    static BigDecimal parse(String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" is not a plain decimal; write digits with a point, like -1234.50".formatted(text));
        }
        return new BigDecimal(text);
    }

    /** Reads {@code 12.5 %} or {@code 12.5%} as the share 0.125. */
    static BigDecimal parsePercentage(String text) {
        String sign = text.substring(0, text.lastIndexOf('%'));
        return parse(withoutBlanks(sign)).scaleByPowerOfTen(-2);
    }

    /** Typographers put a no-break space before the sign, which {@link String#strip} leaves alone. */
    private static String withoutBlanks(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
    }
}
