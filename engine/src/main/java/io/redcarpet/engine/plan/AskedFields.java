package io.redcarpet.engine.plan;

import io.redcarpet.engine.because.Operation.Arithmetic;
import io.redcarpet.engine.cost.CostRule;
import io.redcarpet.engine.credit.Expression;
import io.redcarpet.engine.credit.Filter;
import io.redcarpet.engine.credit.Measure;
import io.redcarpet.engine.plan.PaymentTerms.Due;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Goes through plans and gathers the fields of transactions that they ask for. */
final class AskedFields {

    private final Set<String> dates = new LinkedHashSet<>();
    private final Set<String> numbers = new LinkedHashSet<>();
    private final Set<String> amounts = new LinkedHashSet<>();
    private final Map<String, Set<String>> named = new LinkedHashMap<>();

    PlanFields fields() {
        return new PlanFields(dates, numbers, amounts, named);
    }

    /** Adds all that one more plan asks for. */
    void addAll(PayPlan plan) {
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
        plan.components().forEach(this::add);
    }

    private void add(Component component) {
        component.looksAt().forEach(this::add);
        component.multipliers().forEach(multiplier -> add(multiplier.where()));
        if (component.payout() instanceof Payout.Commission commission) {
            commission.rates().all().forEach(this::add);
        }
        component.terms().parts().forEach(part -> add(part.due()));
        component.terms().clawbacks().forEach(clawback -> add(clawback.share()));
    }

    private void add(Rates rates) {
        if (rates instanceof Rates.ByField byField) {
            name(byField.field(), byField.values().keySet());
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
}
