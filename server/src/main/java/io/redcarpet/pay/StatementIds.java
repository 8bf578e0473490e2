package io.redcarpet.pay;

import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.plan.PayPlan;
import java.util.HashSet;
import java.util.Set;

/** Identifiers of one person's statements: the person and the pay period, and where there are two of that, what tells them apart. */
final class StatementIds {

    private final String person;
    private final Set<String> taken = new HashSet<>();

    StatementIds(String person) {
        this.person = person;
    }

    /**
     * A new one. What is paid in a currency that is no longer, or not yet, the person's is known by it, whether or not there
     * is another statement for the period, so that later payments change no identifier.
     *
     * @param plan that pays
     * @param on the plan that the person is on when the period ends
     */
    String of(FiscalPeriod period, PayPlan plan, PayPlan on) {
        String id = person + "/" + period.label();
        if (!plan.currency().equals(on.currency())) {
            id += "/" + plan.currency().getCurrencyCode();
        }
        String unique = id;
        for (int place = 2; !taken.add(unique); place++) {
            unique = id + "/" + place;
        }
        return unique;
    }
}
