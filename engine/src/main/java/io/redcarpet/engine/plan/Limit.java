package io.redcarpet.engine.plan;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.quota.Proration;
import org.jspecify.annotations.Nullable;

/**
 * The most, or the least, that a component pays.
 *
 * @param per what it is the limit of
 * @param sharing how people share a budget; null for what each has for themselves
 */
public record Limit(
        Kind kind, LimitAmount amount, Scope per, @Nullable Sharing sharing) {

    /** One that everybody has for themselves. */
    public Limit(Kind kind, LimitAmount amount, Scope per) {
        this(kind, amount, per, null);
    }

    /**
     * One of a number that everybody has for themselves.
     *
     * @param amount in whole coins
     */
    public Limit(Kind kind, Setting amount, Scope per, Proration proration) {
        this(kind, new LimitAmount.Stated(amount, proration), per);
    }

    /**
     * The most that all together are paid.
     *
     * @param amount in whole coins
     */
    public static Limit budget(Because amount, Span per, Sharing sharing) {
        var stated = new LimitAmount.Stated(Setting.of(amount), Proration.NONE);
        return new Limit(Kind.BUDGET, stated, Scope.of(per), sharing);
    }

    /** Refuses a floor of each credit: what raised a refund would make it a sale; and a budget that nobody shares, or that is a share itself. */
    public Limit {
        if ((kind == Kind.BUDGET) != (sharing != null)) {
            throw new IllegalArgumentException(
                    sharing == null
                            ? "A budget is shared; state among whom"
                            : "A %s is each person's own; leave out how it is shared".formatted(kind));
        }
        if (kind == Kind.BUDGET && !(amount instanceof LimitAmount.Stated)) {
            throw new IllegalArgumentException("A budget is an amount that is known before; state it");
        }
        if (kind == Kind.FLOOR && per == Scope.CREDIT) {
            throw new IllegalArgumentException("A floor is for a period, not for each credit; give it one");
        }
    }

    /**
     * Whether it pays later what it held back before, and takes back what it let through: a cap whose amount grows and
     * shrinks from one pay period to the next.
     */
    public boolean movesWith(Span payPeriod) {
        Span span = per.span();
        return kind == Kind.CAP
                && amount instanceof LimitAmount.ShareOf
                && span != null
                && span.months() > payPeriod.months();
    }

    /** Whether it holds pay down or up. */
    public enum Kind {
        CAP,
        FLOOR,
        /** It holds the pay of all together down. */
        BUDGET
    }
}
