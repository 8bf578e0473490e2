package io.redcarpet.engine.credit;

import io.redcarpet.engine.because.Unit;
import java.util.Set;

/**
 * What counts, and how much: bookings, margin, units, new clients.
 *
 * @param unit money in the plan's currency, or a number
 * @param roles in one of which a person must have the credit
 * @param levels how far down the hierarchy a rolled-up credit may come from; 0 where none counts
 */
public record Measure(String name, Unit unit, Expression value, Filter where, Set<Role> roles, int levels) {

    public Measure {
        roles = Set.copyOf(roles);
    }

    /** Whether the credit counts at all. */
    public boolean counts(Credit credit) {
        return roles.contains(credit.role())
                && (credit.role() != Role.ROLLED_UP || credit.level() <= levels)
                && where.accepts(credit.transaction());
    }
}
