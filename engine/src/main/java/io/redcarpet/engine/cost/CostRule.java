package io.redcarpet.engine.cost;

import io.redcarpet.engine.credit.Expression;
import io.redcarpet.engine.credit.Filter;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.quota.Spread;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which commissions are costs of obtaining a contract, and how they become expense. They are an asset when they are earned
 * (ASC 340-40-25-1, IFRS 15.91) and amortised while the customer is served (340-40-35-1, IFRS 15.99).
 *
 * @param id short and unique in the plan
 * @param of the ids of the components whose lines for credits are such costs
 * @param where the transactions that are meant
 * @param from the field with the day on which amortisation begins; not as long as it is empty
 * @param months over which it goes, a whole number from 1 to {@value #LONGEST}
 * @param spread whether each month has the same part, the first and the last one counted whole, or each day
 * @param expensedUpTo the most months of which the cost is expense at once, 12 at most (340-40-25-4, IFRS 15.94); 0 for
 *     none
 * @param impairedBy the kind of event with which what is left is expense (340-40-35-3, IFRS 15.101); null for none
 * @param termChangedBy the kind of event from whose month on what is left is for the term that the event tells; null for
 *     none
 * @param rounding of the amount of each month
 */
public record CostRule(
        String id,
        Set<String> of,
        Filter where,
        String from,
        Expression months,
        Spread spread,
        int expensedUpTo,
        @Nullable String impairedBy,
        @Nullable String termChangedBy,
        MonthlyRounding rounding) {

    /** A hundred years. */
    public static final int LONGEST = 1200;

    public CostRule {
        of = Set.copyOf(of);
    }

    /** The kinds of events that it asks for. */
    public Stream<String> events() {
        return Stream.of(impairedBy, termChangedBy).filter(Objects::nonNull);
    }

    /** How the amounts of months are rounded so that they add up to the cost. */
    public record MonthlyRounding(Rounding rounding, Residue residue) {}

    /** Where the coins go that no month has by itself. */
    public enum Residue {
        /** Each month is rounded by itself and the last has the rest. */
        IN_THE_LAST_MONTH,
        /** The total so far is rounded and a month is by how much it has grown. */
        AS_IT_GROWS
    }
}
