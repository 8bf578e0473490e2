package io.redcarpet.engine.cost;

import io.redcarpet.engine.money.Exact;

/** What was booked of a cost in months that are closed, all of them together. */
public record BookedCost(Exact capitalised, Exact expensed, Exact amortised, Exact impaired) {

    /** Of a cost of which nothing was booked. */
    public static final BookedCost NOTHING = new BookedCost(Exact.ZERO, Exact.ZERO, Exact.ZERO, Exact.ZERO);

    /** The asset that is carried. */
    Exact carried() {
        return capitalised.minus(amortised).minus(impaired);
    }

    /** With what was booked in another month. */
    public BookedCost plus(BookedCost other) {
        return new BookedCost(
                capitalised.plus(other.capitalised),
                expensed.plus(other.expensed),
                amortised.plus(other.amortised),
                impaired.plus(other.impaired));
    }
}
