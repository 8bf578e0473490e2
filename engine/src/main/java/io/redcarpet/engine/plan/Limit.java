package io.redcarpet.engine.plan;

import io.redcarpet.engine.quota.Proration;

/**
 * The most, or the least, that a component pays.
 *
 * @param amount in whole coins
 * @param per what it is the limit of
 * @param proration of the amount, for a person who was there for a part of that
 */
public record Limit(Kind kind, Setting amount, Scope per, Proration proration) {

    /** Refuses a floor of each credit: what raised a refund would make it a sale. */
    public Limit {
        if (kind == Kind.FLOOR && per == Scope.CREDIT) {
            throw new IllegalArgumentException("A floor is for a period, not for each credit; give it one");
        }
    }

    /** Whether it holds pay down or up. */
    public enum Kind {
        CAP,
        FLOOR
    }
}
