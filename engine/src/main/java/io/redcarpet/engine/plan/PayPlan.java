package io.redcarpet.engine.plan;

import io.redcarpet.engine.cost.CostRule;
import io.redcarpet.engine.credit.Conversion;
import io.redcarpet.engine.credit.Crediting;
import io.redcarpet.engine.credit.Measure;
import io.redcarpet.engine.money.ExchangeRates;
import io.redcarpet.engine.period.FiscalCalendar;
import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.quota.QuotaRule;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules that turn credits into earnings, in one version.
 *
 * @param name the same in all versions
 * @param valid the incentive dates that this version governs
 * @param currency in which everything is calculated
 * @param payExchange how what is payable becomes money of a person's own currency; null where all are paid in the plan's
 * @param payPeriod for which a statement is made
 * @param incentiveDate the field of a transaction that decides when it counts
 * @param components in the order in which they are calculated
 * @param costs what of it is a cost of obtaining contracts; a component is in one of them at most
 */
public record PayPlan(
        String name,
        String version,
        Period valid,
        Currency currency,
        @Nullable Conversion payExchange,
        FiscalCalendar calendar,
        Span payPeriod,
        String incentiveDate,
        Splits splits,
        Crediting crediting,
        LineRounding rounding,
        Map<String, Measure> measures,
        Map<String, QuotaRule> quotas,
        List<Component> components,
        List<Draw> draws,
        List<CostRule> costs) {

    public PayPlan {
        measures = Map.copyOf(measures);
        quotas = Map.copyOf(quotas);
        components = List.copyOf(components);
        draws = List.copyOf(draws);
        costs = List.copyOf(costs);
    }

    /** What the direct shares of a transaction must add up to. */
    public enum Splits {
        EXACTLY_ALL,
        AT_MOST_ALL,
        ANYTHING
    }

    /** How far up the hierarchy credits go; 0 where nothing is rolled up. */
    public int levels() {
        return measures.values().stream().mapToInt(Measure::levels).max().orElse(0);
    }

    /** The kinds of events by which something is paid, taken back or impaired, or a term changes. */
    public Set<String> events() {
        var paid = components.stream().flatMap(component -> component.terms().events());
        var costed = costs.stream().flatMap(CostRule::events);
        return Stream.concat(paid, costed).collect(Collectors.toSet());
    }

    /** The rule by which what a component earns is a contract cost, where there is one. */
    public Optional<CostRule> costOf(Component component) {
        return costs.stream().filter(cost -> cost.of().contains(component.id())).findFirst();
    }

    /** What it asks of transactions. */
    public PlanFields fields() {
        return PlanFields.of(List.of(this));
    }

    /** The same plan with the exchange rates that are known. */
    public PayPlan with(ExchangeRates rates) {
        var known = new Crediting(crediting.conversion().with(rates), crediting.rounding());
        return new PayPlan(
                name,
                version,
                valid,
                currency,
                payExchange == null ? null : payExchange.with(rates),
                calendar,
                payPeriod,
                incentiveDate,
                splits,
                known,
                rounding,
                measures,
                quotas,
                components,
                draws,
                costs);
    }

    /** Whether anything in it depends on what was paid before. */
    public boolean looksAtPaidOut() {
        return components.stream().anyMatch(PaidOutUses::in);
    }
}
