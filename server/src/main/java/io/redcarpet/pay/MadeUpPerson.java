package io.redcarpet.pay;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.credit.Events;
import io.redcarpet.engine.credit.MissingFieldException;
import io.redcarpet.engine.earning.Calculation;
import io.redcarpet.engine.earning.Earning;
import io.redcarpet.engine.earning.MissingNumberException;
import io.redcarpet.engine.earning.MissingQuotaException;
import io.redcarpet.engine.earning.Payee;
import io.redcarpet.engine.earning.Payee.Own;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.plan.Component;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.engine.quota.Presence;
import io.redcarpet.engine.quota.Quota;
import io.redcarpet.engine.quota.Quotas;
import io.redcarpet.engine.team.TeamFacts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Somebody who has been there for long, with a quota of 100,000, paid by a component of a plan. */
final class MadeUpPerson {

    static final String NAME = "-";
    static final Exact QUOTA = Exact.of(100_000);

    private static final int LONG_THERE = 20;

    private final Trial trial;
    private final MadeUpCredits credits;
    private final Map<String, Because> numbers;

    /**
     * @param numbers of the person's own
     */
    MadeUpPerson(Trial trial, MadeUpCredits credits, Map<String, Because> numbers) {
        this.trial = trial;
        this.credits = credits;
        this.numbers = numbers;
    }

    /**
     * What the component pays for credits of that value.
     *
     * @throws NotShownException where something else decides it
     */
    Exact paidFor(Exact value) throws NotShownException {
        try {
            return Calculation.of(payee(credits.of(value))).earnings().stream()
                    .filter(earning ->
                            earning.component().equals(trial.component().id()))
                    .map(Earning::amount)
                    .reduce(Exact.ZERO, Exact::plus);
        } catch (MissingFieldException missing) {
            throw new NotShownException("pay.check.why.field", missing.field());
        } catch (MissingNumberException missing) {
            throw new NotShownException("pay.check.why.number", missing.number());
        } catch (MissingQuotaException missing) {
            throw new NotShownException(
                    "pay.check.why.quota",
                    missing.measure(),
                    missing.days().from().toString(),
                    missing.days().lastDay().toString());
        }
    }

    private Payee payee(List<Credit> credits) {
        PayPlan plan = plan();
        Period told = trial.told().dates();
        var there = new Period(told.from().minusYears(LONG_THERE), told.until());
        Presence presence = Presence.throughout(there);
        List<Quota> quotas = trial.quotas().stream().map(this::quota).toList();
        return new Payee(
                NAME,
                plan,
                List.of(told.intersect(plan.valid()).orElseThrow()),
                told.lastDay(),
                presence,
                new Quotas(plan.calendar(), plan.quotas(), presence, quotas),
                numbers.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, number -> List.of(new Own(there, number.getValue())))),
                credits,
                Events.NONE,
                TeamFacts.NONE);
    }

    private Quota quota(String measure) {
        var unit = Objects.requireNonNull(trial.plan().measures().get(measure)).unit();
        return new Quota(NAME, measure, trial.scope().dates(), QUOTA, unit);
    }

    /** With the one component and what it looks at, so that nothing else can be missing. */
    private PayPlan plan() {
        PayPlan plan = trial.plan();
        return new PayPlan(
                plan.name(),
                plan.version(),
                plan.valid(),
                plan.currency(),
                plan.payExchange(),
                plan.calendar(),
                plan.payPeriod(),
                plan.incentiveDate(),
                plan.splits(),
                plan.crediting(),
                plan.rounding(),
                plan.measures(),
                plan.quotas(),
                trial.with().stream()
                        .map(Component::whenEarned)
                        .map(Component::unshared)
                        .toList(),
                List.of(),
                List.of());
    }
}
