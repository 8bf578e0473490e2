package io.redcarpet.engine.credit;

import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a transaction after it was made: it was invoiced, paid in part, renewed, cancelled.
 *
 * @param kind as plans call it
 * @param date when it happened, which decides the pay period that follows from it
 * @param amount in the currency of the transaction; null where the kind needs none
 * @param until the last day of the term as it is from then on; null where the kind needs none
 */
public record Event(
        String transaction,
        String kind,
        LocalDate date,
        @Nullable Exact amount,
        @Nullable LocalDate until) {

    /** The kind, the transaction and the day, in the words of what follows from it. */
    public Reason told(Word word) {
        return Reason.of(word).named(kind).named(transaction).on(date);
    }

    boolean isSame(Event other) {
        return kind.equals(other.kind) && date.equals(other.date);
    }

    /** Both amounts together, and the later of two terms. */
    Event with(Event other) {
        Exact sum = amount == null || other.amount == null ? null : amount.plus(other.amount);
        LocalDate later = until == null || (other.until != null && other.until.isAfter(until)) ? other.until : until;
        return new Event(transaction, kind, date, sum, later);
    }
}
