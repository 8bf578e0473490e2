package io.redcarpet.engine.plan;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.quota.Proration;
import org.jspecify.annotations.Nullable;

/**
 * The most, or the least, that a component pays.
 *
 * @param amount in whole coins
 * @param per what it is the limit of
 * @param proration of the amount, for a person who was there for a part of that
 * @param sharing how people share a budget; null for what each has for themselves
 */
public record Limit(
        Kind kind,
        Setting amount,
        Scope per,
        Proration proration,
        @Nullable Sharing sharing) {

    /** One that everybody has for themselves. */
    public Limit(Kind kind, Setting amount, Scope per, Proration proration) {
        this(kind, amount, per, proration, null);
    }

    /**
     * The most that all together are paid.
     *
     * @param amount in whole coins
     */
    public static Limit budget(Because amount, Span per, Sharing sharing) {
        return new Limit(Kind.BUDGET, Setting.of(amount), Scope.of(per), Proration.NONE, sharing);
    }

    /** Refuses a floor of each credit: what raised a refund would make it a sale; and a budget that nobody shares. */
    public Limit {
        if ((kind == Kind.BUDGET) != (sharing != null)) {
            throw new IllegalArgumentException(
                    sharing == null
                            ? "A budget is shared; state among whom"
                            : "A %s is each person's own; leave out how it is shared".formatted(kind));
        }
        if (kind == Kind.FLOOR && per == Scope.CREDIT) {
            throw new IllegalArgumentException("A floor is for a period, not for each credit; give it one");
        }
    }

    /** Whether it holds pay down or up. */
    public enum Kind {
        CAP,
        FLOOR,
        /** It holds the pay of all together down. */
        BUDGET
    }
}
