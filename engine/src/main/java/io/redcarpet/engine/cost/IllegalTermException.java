package io.redcarpet.engine.cost;

import io.redcarpet.engine.money.Exact;
import java.io.Serial;

/** A term over which nothing can be amortised. */
public final class IllegalTermException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String transaction;
    private final transient Exact months;

    IllegalTermException(String transaction, Exact months) {
        super("Transaction %s has a term of %s months; give it whole months from 1 to %d"
                .formatted(transaction, months, CostRule.LONGEST));
        this.transaction = transaction;
        this.months = months;
    }

    public String transaction() {
        return transaction;
    }

    public Exact months() {
        return months;
    }
}
