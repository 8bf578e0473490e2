package io.redcarpet.engine.earning;

import io.redcarpet.engine.cost.CostRule;
import io.redcarpet.engine.credit.Conversion;
import io.redcarpet.engine.credit.CreditFixture;
import io.redcarpet.engine.credit.Crediting;
import io.redcarpet.engine.credit.Measure;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.period.FiscalCalendar;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Component;
import io.redcarpet.engine.plan.Draw;
import io.redcarpet.engine.plan.Gate;
import io.redcarpet.engine.plan.Limit;
import io.redcarpet.engine.plan.LineRounding;
import io.redcarpet.engine.plan.LineRounding.Of;
import io.redcarpet.engine.plan.Multiplier;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.engine.plan.PayPlan.Splits;
import io.redcarpet.engine.plan.PaymentTerms;
import io.redcarpet.engine.plan.Payout;
import io.redcarpet.engine.quota.Proration;
import io.redcarpet.engine.quota.QuotaRule;
import io.redcarpet.engine.quota.Ramp;
import io.redcarpet.engine.quota.Spread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A plan in the making: monthly, in euros, each line to the cent, with bookings, margin and units as measures. */
final class PlanMaker {

    static final QuotaRule BY_MONTHS = new QuotaRule(Spread.MONTHS, Proration.DAYS, Ramp.NONE, null);

    private final Map<String, Measure> measures = new HashMap<>();
    private final Map<String, QuotaRule> quotaRules = new HashMap<>(Map.of("amount", BY_MONTHS));
    private final List<Component> components = new ArrayList<>();
    private final List<Draw> draws = new ArrayList<>();
    private final List<CostRule> costs = new ArrayList<>();
    private LineRounding rounding = new LineRounding(Rounding.halfUp(2), Of.EACH_LINE);
    private Span payPeriod = Span.MONTH;
    private Crediting crediting = new Crediting(Conversion.NONE, null);

    PlanMaker() {
        measuring(CreditFixture.money("amount"));
        measuring(CreditFixture.money("margin"));
        measuring(CreditFixture.count("units"));
    }

    PlanMaker measuring(Measure measure) {
        measures.put(measure.name(), measure);
        return this;
    }

    PlanMaker readingQuotasBy(QuotaRule rule) {
        quotaRules.put("amount", rule);
        return this;
    }

    PlanMaker crediting(Crediting rule) {
        crediting = rule;
        return this;
    }

    PlanMaker paying(String id, Payout payout) {
        components.add(new Component(id, id, payout, List.of(), List.of(), List.of()));
        return this;
    }

    /** On the component named last. */
    PlanMaker behind(Gate... gates) {
        var last = components.removeLast();
        components.add(new Component(
                last.id(), last.name(), last.payout(), List.of(gates), last.multipliers(), last.limits()));
        return this;
    }

    /** Of the component named last. */
    PlanMaker times(Multiplier... multipliers) {
        var last = components.removeLast();
        components.add(new Component(
                last.id(), last.name(), last.payout(), last.gates(), List.of(multipliers), last.limits()));
        return this;
    }

    /** The component named last. */
    PlanMaker within(Limit... limits) {
        var last = components.removeLast();
        components.add(new Component(
                last.id(), last.name(), last.payout(), last.gates(), last.multipliers(), List.of(limits)));
        return this;
    }

    /** The component named last. */
    PlanMaker on(PaymentTerms terms) {
        var last = components.removeLast();
        components.add(new Component(
                last.id(), last.name(), last.payout(), last.gates(), last.multipliers(), last.limits(), terms));
        return this;
    }

    PlanMaker advancing(Draw draw) {
        draws.add(draw);
        return this;
    }

    PlanMaker capitalising(CostRule rule) {
        costs.add(rule);
        return this;
    }

    PlanMaker rounding(Of of) {
        return rounding(new LineRounding(Rounding.halfUp(2), of));
    }

    PlanMaker rounding(LineRounding rule) {
        rounding = rule;
        return this;
    }

    PlanMaker payingEach(Span period) {
        payPeriod = period;
        return this;
    }

    PayPlan plan() {
        return new PayPlan(
                "Test",
                "1",
                EarningFixture.YEAR,
                CreditFixture.EUR,
                null,
                FiscalCalendar.CALENDAR_YEAR,
                payPeriod,
                "date",
                Splits.ANYTHING,
                crediting,
                rounding,
                measures,
                quotaRules,
                components,
                draws,
                costs);
    }

    PayeeMaker forPerson() {
        return new PayeeMaker(plan());
    }
}
