package io.redcarpet.engine.credit;

import io.redcarpet.engine.money.Exact;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a transaction after it was made: it was invoiced, paid in part, cancelled.
 *
 * @param kind as plans call it
 * @param date when it happened, which decides the pay period that follows from it
 * @param amount in the currency of the transaction; null where the kind needs none
 */
public record Event(
        String transaction,
        String kind,
        LocalDate date,
        @Nullable Exact amount) {

    boolean isSame(Event other) {
        return kind.equals(other.kind) && date.equals(other.date);
    }

    Event with(@Nullable Exact more) {
        return new Event(transaction, kind, date, amount == null || more == null ? null : amount.plus(more));
    }
}
