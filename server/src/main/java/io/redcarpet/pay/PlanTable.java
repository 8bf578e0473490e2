package io.redcarpet.pay;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.plan.Component;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.pages.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What each component of a plan pays, from nothing to twice the quota.
 *
 * @param byQuota those that depend on a quota
 * @param byValue those that do not
 * @param notShown those whose pay something else decides
 */
record PlanTable(List<Shown> byQuota, List<Shown> byValue, List<NotShown> notShown) {

    /** How much is credited in each row. */
    static final List<Exact> VALUES = Stream.iterate(0, part -> part + 1)
            .limit(9)
            .map(part -> MadeUpPerson.QUOTA.times(Exact.of(part, 4)))
            .toList();

    /**
     * A column.
     *
     * @param texts of the transaction, by field
     * @param paid one for each row
     */
    record Shown(Trial trial, Map<String, String> texts, List<Exact> paid) {}

    /** A component without a column. */
    record NotShown(Component component, Problem why) {}

    /**
     * Tries out each component.
     *
     * @param numbers of the made-up person's own
     */
    static PlanTable of(PayPlan plan, Map<String, Because> numbers) {
        var table = new PlanTable(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Component component : plan.components()) {
            try {
                table.add(Trial.of(plan, component), numbers);
            } catch (NotShownException not) {
                table.notShown.add(new NotShown(component, not.why()));
            }
        }
        return table;
    }

    private void add(Trial trial, Map<String, Because> numbers) throws NotShownException {
        var credit = new MadeUpCredit(trial);
        var person = new MadeUpPerson(trial, credit, numbers);
        var paid = new ArrayList<Exact>();
        for (Exact value : VALUES) {
            paid.add(person.paidFor(value));
        }
        (trial.attainment() == null ? byValue : byQuota).add(new Shown(trial, credit.texts(), paid));
    }
}
