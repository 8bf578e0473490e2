package io.redcarpet.engine.credit;

import io.redcarpet.engine.money.Exact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What can be credited: an order, an invoice, a payment, a renewal, a cancellation. Beyond its identity it has what the
 * firm's own file gives it, by field name; a field that is empty there is null.
 */
public interface Transaction {

    /** Unique among all transactions. */
    String id();

    /** Orders by identifiers: numbers by size and before all others. */
    default int compareId(Transaction other) {
        return IdentifierOrder.BY_NUMBER.compare(id(), other.id());
    }

    /** The currency of those of its fields that are money. */
    Currency currency();

    /** When it was entered, which decides between transactions of one day. */
    @Nullable
    Instant bookedAt();

    /** A field that holds a text; null where it is empty or not known. */
    @Nullable
    String text(String field);

    /** A field that holds a number; null where it is empty or not known. */
    @Nullable
    BigDecimal number(String field);

    /** The same number, for those who calculate with millions. */
    default @Nullable Exact exact(String field) {
        BigDecimal number = number(field);
        return number == null ? null : Exact.of(number);
    }

    /** A field that holds a day; null where it is empty or not known. */
    @Nullable
    LocalDate date(String field);
}
