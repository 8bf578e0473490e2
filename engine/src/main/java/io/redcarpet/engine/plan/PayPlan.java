package io.redcarpet.engine.plan;

import io.redcarpet.engine.credit.Crediting;
import io.redcarpet.engine.credit.Measure;
import io.redcarpet.engine.period.FiscalCalendar;
import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.quota.QuotaRule;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules that turn credits into earnings, in one version.
 *
 * @param name the same in all versions
 * @param valid the incentive dates that this version governs
 * @param currency in which everything is calculated
 * @param payPeriod for which a statement is made
 * @param incentiveDate the field of a transaction that decides when it counts
 * @param components in the order in which they are calculated
 */
public record PayPlan(
        String name,
        String version,
        Period valid,
        Currency currency,
        FiscalCalendar calendar,
        Span payPeriod,
        String incentiveDate,
        Splits splits,
        Crediting crediting,
        LineRounding rounding,
        Map<String, Measure> measures,
        Map<String, QuotaRule> quotas,
        List<Component> components,
        List<Draw> draws) {

    public PayPlan {
        measures = Map.copyOf(measures);
        quotas = Map.copyOf(quotas);
        components = List.copyOf(components);
        draws = List.copyOf(draws);
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

    /** The kinds of events by which something is paid or taken back. */
    public Set<String> events() {
        return components.stream()
                .flatMap(component -> component.terms().events())
                .collect(Collectors.toSet());
    }

    /** What it asks of transactions. */
    public PlanFields fields() {
        return PlanFields.of(this);
    }

    /** The same plan with the exchange rates that are known. */
    public PayPlan with(Crediting known) {
        return new PayPlan(
                name,
                version,
                valid,
                currency,
                calendar,
                payPeriod,
                incentiveDate,
                splits,
                known,
                rounding,
                measures,
                quotas,
                components,
                draws);
    }

    /** Whether anything in it depends on what was paid before. */
    public boolean looksAtPaidOut() {
        return components.stream().anyMatch(PaidOutUses::in);
    }
}
