package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.engine.plan.Setting;
import io.redcarpet.engine.quota.Presence;
import io.redcarpet.engine.quota.Quotas;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A person on a plan, and all that their pay follows from.
 *
 * @param days on which the plan pays; credits before them count towards a standing and are not paid
 * @param through the last day that is known; what is paid for a period waits for its end
 * @param quotas of this person
 * @param own the person's own numbers, by the names that the plan gives them
 * @param credits in their order; those of the person alone
 */
public record Payee(
        String person,
        PayPlan plan,
        Period days,
        LocalDate through,
        Presence presence,
        Quotas quotas,
        Map<String, Because> own,
        List<Credit> credits) {

    /** Refuses credits that are not in their order. */
    public Payee {
        for (int i = 1; i < credits.size(); i++) {
            if (Credit.ORDER.compare(credits.get(i - 1), credits.get(i)) > 0) {
                throw new IllegalArgumentException("Credit %s comes after %s; sort credits by Credit.ORDER"
                        .formatted(credits.get(i - 1).id(), credits.get(i).id()));
            }
        }
    }

    /** The person's own number, or the plan's. */
    Because number(Setting setting) {
        String name = setting.name();
        Because stated = setting.stated();
        if (name == null) {
            return Objects.requireNonNull(stated);
        }
        Because number = own.getOrDefault(name, stated);
        if (number == null) {
            throw new MissingNumberException(person, name, plan.name());
        }
        return number;
    }
}
