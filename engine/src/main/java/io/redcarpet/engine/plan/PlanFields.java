package io.redcarpet.engine.plan;

import io.redcarpet.engine.because.Operation.Arithmetic;
import io.redcarpet.engine.cost.CostRule;
import io.redcarpet.engine.credit.Expression;
import io.redcarpet.engine.credit.Filter;
import io.redcarpet.engine.credit.Measure;
import io.redcarpet.engine.plan.PaymentTerms.Due;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a plan asks of transactions, by field name, so that nobody has to keep more than that.
 *
 * @param dates the incentive date and each day that a filter looks at
 * @param amounts those of the numbers that are money by themselves, and no factor of it
 * @param named the texts that filters and rates name, by field
 */
public record PlanFields(Set<String> dates, Set<String> numbers, Set<String> amounts, Map<String, Set<String>> named) {

    /** All that any of the plans asks for. */
    public static PlanFields of(Collection<PayPlan> plans) {
        var all = new PlanFields(
                new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashMap<>());
        plans.forEach(all::addAll);
        return all;
    }

    /** The fields of texts. */
    public Set<String> texts() {
        return named.keySet();
    }

    private void addAll(PayPlan plan) {
        dates.add(plan.incentiveDate());
        for (Measure measure : plan.measures().values()) {
            add(measure.value());
            add(measure.where());
            if (measure.unit().currency() != null) {
                addAmounts(measure.value());
            }
        }
        for (CostRule cost : plan.costs()) {
            add(cost.where());
            add(cost.months());
            dates.add(cost.from());
        }
        for (Component component : plan.components()) {
            component.gates().forEach(gate -> add(gate.by()));
            for (Multiplier multiplier : component.multipliers()) {
                add(multiplier.where());
                if (multiplier.when() != null) {
                    add(multiplier.when().by());
                }
            }
            if (component.payout() instanceof Payout.Commission commission) {
                add(commission.rates());
            }
            component.terms().parts().forEach(part -> add(part.due()));
            component.terms().clawbacks().forEach(clawback -> add(clawback.share()));
        }
    }

    private void add(Filter filter) {
        switch (filter) {
            case Filter.OneOf oneOf -> name(oneOf.field(), oneOf.values());
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
            case Due.InProportion inProportion -> {
                add(inProportion.of());
                addAmounts(inProportion.of());
            }
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

    private void name(String field, Set<String> values) {
        named.computeIfAbsent(field, _ -> new LinkedHashSet<>()).addAll(values);
    }

    private void addAmounts(Expression expression) {
        switch (expression) {
            case Expression.Field field -> amounts.add(field.name());
            case Expression.Over over -> addAmounts(over.dividend());
            case Expression.Combined combined -> {
                List<Expression> operands = combined.operands().stream()
                        .filter(operand -> !operand.fields().isEmpty())
                        .toList();
                if (combined.operation() != Arithmetic.PRODUCT || operands.size() == 1) {
                    operands.forEach(this::addAmounts);
                }
            }
            case Expression.Constant _, Expression.Proportion _ -> {}
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
                name(byField.field(), byField.values().keySet());
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
