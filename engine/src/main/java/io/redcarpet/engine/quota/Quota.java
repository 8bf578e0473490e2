package io.redcarpet.engine.quota;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.Period;

/**
 * What a person is to sell by a measure in a period.
 *
 * @param amount zero or more
 */
public record Quota(String person, String measure, Period dates, Exact amount, Unit unit) {

    public Quota {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException(
                    "The quota of %s for %s in %s is %s; use zero or more".formatted(person, measure, dates, amount));
        }
    }
}
