package io.redcarpet.engine.plan;

import io.redcarpet.engine.period.Span;
import org.jspecify.annotations.Nullable;

/** Over what a standing adds up before it begins again at zero. */
public enum Scope {
    /** Each credit stands for itself. */
    CREDIT(null),
    MONTH(Span.MONTH),
    QUARTER(Span.QUARTER),
    HALF(Span.HALF),
    YEAR(Span.YEAR);

    private final @Nullable Span span;

    Scope(@Nullable Span span) {
        this.span = span;
    }

    /** Null for each credit on its own. */
    public @Nullable Span span() {
        return span;
    }

    /** The scope that adds up over periods of that length. */
    public static Scope of(Span span) {
        return switch (span) {
            case MONTH -> MONTH;
            case QUARTER -> QUARTER;
            case HALF -> HALF;
            case YEAR -> YEAR;
        };
    }
}
