package io.redcarpet.engine.credit;

/** A transaction lacks what a plan needs of it. */
public final class MissingFieldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String transaction;
    private final String field;

    public MissingFieldException(String transaction, String field) {
        super("Transaction %s has no %s, which the plan needs; add it or let the plan leave such transactions out"
                .formatted(transaction, field));
        this.transaction = transaction;
        this.field = field;
    }

    public String transaction() {
        return transaction;
    }

    public String field() {
        return field;
    }
}
