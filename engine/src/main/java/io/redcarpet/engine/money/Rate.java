package io.redcarpet.engine.money;

import java.math.BigDecimal;

/**
 * An exact decimal share of an amount, written as a percentage.
 *
 * @param share 0.125 for 12.5 %; may exceed one or be negative
 */
public record Rate(BigDecimal share) implements Comparable<Rate> {

    public static final Rate NONE = new Rate(BigDecimal.ZERO);
    public static final Rate WHOLE = new Rate(BigDecimal.ONE);

    public Rate {
        share = Decimals.canonical(share, 0);
    }

    /** Reads {@code 12.5 %} or {@code 12.5%} as a percentage; refuses a number without its sign as ambiguous. */
    public static Rate parse(String text) {
        var trimmed = text.strip();
        if (!trimmed.endsWith("%")) {
            throw new IllegalArgumentException("\"%s\" has no %% sign; write it like 12.5 %%".formatted(text));
        }
        return percent(Decimals.parse(withoutSign(trimmed)));
    }

    public static Rate percent(long percent) {
        return percent(BigDecimal.valueOf(percent));
    }

    public static Rate percent(BigDecimal percent) {
        return new Rate(percent.scaleByPowerOfTen(-2));
    }

    public Rate plus(Rate other) {
        return new Rate(share.add(other.share));
    }

    public Rate minus(Rate other) {
        return new Rate(share.subtract(other.share));
    }

    public Rate times(Rate other) {
        return new Rate(share.multiply(other.share));
    }

    public Exact exact() {
        return Exact.of(share);
    }

    @Override
    public int compareTo(Rate other) {
        return share.compareTo(other.share);
    }

    @Override
    public String toString() {
        return Decimals.canonical(share.scaleByPowerOfTen(2), 0).toPlainString() + " %";
    }

    /** Typographers put a no-break space before the sign, which {@link String#strip} leaves alone. */
    private static String withoutSign(String text) {
        return text.substring(0, text.length() - 1)
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .strip();
    }
}
