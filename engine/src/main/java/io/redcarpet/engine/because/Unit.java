package io.redcarpet.engine.because;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a number counts.
 *
 * @param currency of an amount of money, and of nothing else
 */
public record Unit(Kind kind, @Nullable Currency currency) {

    /** A part of a whole, shown as a percentage. */
    public static final Unit SHARE = new Unit(Kind.SHARE, null);

    /** Pieces, points, days, ranks. */
    public static final Unit NUMBER = new Unit(Kind.NUMBER, null);

    /** The three kinds of numbers that pay is made of. */
    public enum Kind {
        MONEY,
        SHARE,
        NUMBER
    }

    public Unit {
        if ((kind == Kind.MONEY) != (currency != null)) {
            throw new IllegalArgumentException(
                    "%s with currency %s; money has one, nothing else".formatted(kind, currency));
        }
    }

    public static Unit of(Currency currency) {
        return new Unit(Kind.MONEY, currency);
    }
}
