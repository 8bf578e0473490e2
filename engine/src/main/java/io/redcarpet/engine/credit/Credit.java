package io.redcarpet.engine.credit;

import io.redcarpet.engine.money.Exact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The share of a transaction that counts for a person.
 *
 * @param level 0 for one's own, 1 for a sale of somebody who reports to the person, 2 one further down
 * @param share 1 for all of it; several people's shares of a sale need not add up to 1 with an overlay
 * @param date the incentive date, which decides the period, the plan and the exchange rate
 */
public record Credit(Transaction transaction, String person, Role role, int level, Exact share, LocalDate date) {

    /** By incentive date, then by booking time (those without one first), then by identifier: never a tie. */
    public static final Comparator<Credit> ORDER = Credit::compare;

    private static int compare(Credit one, Credit other) {
        int order = one.date.compareTo(other.date);
        if (order == 0) {
            order = compareBooked(one.transaction.bookedAt(), other.transaction.bookedAt());
        }
        if (order == 0) {
            order = one.transaction.compareId(other.transaction);
        }
        if (order == 0) {
            order = one.role.compareTo(other.role);
        }
        return order == 0 ? Integer.compare(one.level, other.level) : order;
    }

    private static int compareBooked(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        return one.compareTo(other);
    }

    /** The same with another share. */
    public Credit with(Exact other) {
        return new Credit(transaction, person, role, level, other, date);
    }

    /**
     * The same in each run: the transaction, the person, and the role where it is not their own sale. Two who share a sale
     * may be at different levels below a manager, so that it names each level beyond the first.
     */
    public String id() {
        var id = new StringBuilder(32);
        tellId(id::append);
        return id.toString();
    }

    /** Tells the identifier in parts, for those who write millions. */
    public void tellId(Consumer<String> parts) {
        parts.accept(transaction.id());
        parts.accept("/");
        parts.accept(person);
        switch (role) {
            case DIRECT -> {}
            case OVERLAY -> parts.accept("/overlay");
            case ROLLED_UP -> parts.accept(level == 1 ? "/rolled-up" : "/rolled-up-" + level);
        }
    }
}
