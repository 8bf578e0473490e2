package io.redcarpet.engine.plan;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What plans ask of transactions, by field name, so that whoever reads transactions need keep no more than that. All are
 * in the order in which the plans name them.
 *
 * @param dates the incentive date, and each other day that decides what is paid and when
 * @param numbers the fields that filters compare or that are calculated with
 * @param amounts those of the numbers that are money by themselves, and no factor of it
 * @param named the texts that filters and rates name, by field
 */
public record PlanFields(Set<String> dates, Set<String> numbers, Set<String> amounts, Map<String, Set<String>> named) {

    public PlanFields {
        dates = Collections.unmodifiableSet(new LinkedHashSet<>(dates));
        numbers = Collections.unmodifiableSet(new LinkedHashSet<>(numbers));
        amounts = Collections.unmodifiableSet(new LinkedHashSet<>(amounts));
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }

    /** All that any of the plans asks for. */
    public static PlanFields of(Collection<PayPlan> plans) {
        var asked = new AskedFields();
        plans.forEach(asked::addAll);
        return asked.fields();
    }

    /** The fields of texts. */
    public Set<String> texts() {
        return named.keySet();
    }
}
