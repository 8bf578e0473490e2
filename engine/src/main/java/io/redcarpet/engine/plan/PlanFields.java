package io.redcarpet.engine.plan;

import io.redcarpet.engine.cost.CostRule;
import io.redcarpet.engine.credit.Expression;
import io.redcarpet.engine.credit.Filter;
import io.redcarpet.engine.credit.Measure;
import io.redcarpet.engine.plan.PaymentTerms.Due;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a plan asks of transactions, by field name, so that nobody has to keep more than that.
 *
 * @param dates the incentive date and each day that a filter looks at
 */
public record PlanFields(Set<String> dates, Set<String> numbers, Set<String> texts) {

    static PlanFields of(PayPlan plan) {
        var fields = new PlanFields(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        fields.dates.add(plan.incentiveDate());
        for (Measure measure : plan.measures().values()) {
            fields.numbers.addAll(measure.value().fields());
            fields.add(measure.where());
        }
        for (CostRule cost : plan.costs()) {
            fields.add(cost.where());
            fields.add(cost.months());
            fields.dates.add(cost.from());
        }
        for (Component component : plan.components()) {
            component.gates().forEach(gate -> fields.add(gate.by()));
            for (Multiplier multiplier : component.multipliers()) {
                fields.add(multiplier.where());
                if (multiplier.when() != null) {
                    fields.add(multiplier.when().by());
                }
            }
            if (component.payout() instanceof Payout.Commission commission) {
                fields.add(commission.rates());
            }
            component.terms().parts().forEach(part -> fields.add(part.due()));
            component.terms().clawbacks().forEach(clawback -> fields.add(clawback.share()));
        }
        return fields;
    }

    private void add(Filter filter) {
        switch (filter) {
            case Filter.OneOf oneOf -> texts.add(oneOf.field());
            case Filter.Between between -> numbers.add(between.field());
            case Filter.Dated dated -> dates.add(dated.field());
            case Filter.AllOf all -> all.filters().forEach(this::add);
            case Filter.AnyOf any -> any.filters().forEach(this::add);
            case Filter.Not not -> add(not.filter());
        }
    }

    private void add(Due due) {
        switch (due) {
            case Due.OnDay onDay -> dates.add(onDay.field());
            case Due.InProportion inProportion -> add(inProportion.of());
            case Due.Later _, Due.WithEvent _ -> {}
        }
    }

    private void add(Clawback.Share share) {
        switch (share) {
            case Clawback.Share.Unserved unserved -> {
                add(unserved.months());
                dates.add(unserved.since());
            }
            case Clawback.Share.ByMonths byMonths -> dates.add(byMonths.since());
            case Clawback.Share.InProportion inProportion -> add(inProportion.of());
            case Clawback.Share.Stated _ -> {}
        }
    }

    private void add(Expression expression) {
        numbers.addAll(expression.fields());
    }

    private void add(Basis basis) {
        if (basis instanceof Basis.OfTransaction number) {
            numbers.addAll(number.number().fields());
        }
    }

    private void add(Rates rates) {
        switch (rates) {
            case Rates.ByField byField -> {
                texts.add(byField.field());
                byField.values().values().forEach(this::add);
                if (byField.otherwise() != null) {
                    add(byField.otherwise());
                }
            }
            case Rates.ByNumber byNumber -> {
                add(byNumber.by());
                byNumber.table().rows().forEach(row -> add(row.holds()));
            }
            case Rates.Tiers tiers -> tiers.table().rows().forEach(row -> add(row.holds()));
            case Rates.Multiplied multiplied -> add(multiplied.rates());
            case Rates.Flat _, Rates.OnTarget _, Rates.ByLevel _, Rates.Stages _, Rates.Sloped _ -> {}
        }
    }
}
