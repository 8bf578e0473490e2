package io.redcarpet.engine.credit;

import io.redcarpet.engine.money.Exact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * The share of a transaction that counts for a person.
 *
 * @param level 0 for one's own, 1 for a sale of somebody who reports to the person, 2 one further down
 * @param share 1 for all of it; several people's shares of a sale need not add up to 1 with an overlay
 * @param date the incentive date, which decides the period, the plan and the exchange rate
 */
public record Credit(Transaction transaction, String person, Role role, int level, Exact share, LocalDate date) {

    /** By incentive date, then by booking time (those without one first), then by identifier: never a tie. */
    public static final Comparator<Credit> ORDER = Comparator.comparing(Credit::date)
            .thenComparing(
                    credit -> credit.transaction().bookedAt(),
                    Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparing(credit -> credit.transaction().id(), IdentifierOrder.BY_NUMBER)
            .thenComparing(Credit::role)
            .thenComparingInt(Credit::level);

    /** The same in each run: the transaction, the person, and the role where it is not their own sale. */
    public String id() {
        String plain = transaction.id() + "/" + person;
        return switch (role) {
            case DIRECT -> plain;
            case OVERLAY -> plain + "/overlay";
            case ROLLED_UP -> plain + "/rolled-up";
        };
    }
}
