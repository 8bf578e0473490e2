package io.redcarpet.pay;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.plan.Component;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.pages.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
     * @param chosen texts of the transaction by which the rates are chosen, by field
     * @param paid one for each row
     */
    record Shown(Trial trial, Map<String, String> chosen, MadeUpCredits credits, List<Exact> paid) {}

    /** A component without a column, or with none for these texts. */
    record NotShown(Component component, Map<String, String> chosen, Problem why) {

        /** Without any, a rate that is chosen by them is not known, and is shown for each of them instead. */
        private boolean isOfTexts() {
            return !chosen.isEmpty();
        }
    }

    /**
     * Tries out each component.
     *
     * @param numbers of the made-up person's own
     */
    static PlanTable of(PayPlan plan, Map<String, Because> numbers) {
        var table = new PlanTable(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Component component : plan.components()) {
            table.add(component, plan, numbers);
        }
        return table;
    }

    private void add(Component component, PayPlan plan, Map<String, Because> numbers) {
        Map<Map<String, String>, Shown> byAssumed = new LinkedHashMap<>();
        var not = new ArrayList<NotShown>();
        for (Map<String, String> chosen : ListedTexts.of(component)) {
            try {
                Shown shown = shown(Trial.of(plan, component), chosen, numbers);
                byAssumed.put(shown.credits().assumed(), shown);
            } catch (NotShownException why) {
                not.add(new NotShown(component, chosen, why.why()));
            }
        }
        byAssumed.values().forEach(shown -> (shown.trial().attainment() == null ? byValue : byQuota).add(shown));
        notShown.addAll(
                byAssumed.isEmpty()
                        ? not.subList(0, 1)
                        : not.stream().filter(NotShown::isOfTexts).toList());
    }

    private static Shown shown(Trial trial, Map<String, String> chosen, Map<String, Because> numbers)
            throws NotShownException {
        MadeUpCredits credits = MadeUpCredits.of(trial, chosen);
        var person = new MadeUpPerson(trial, credits, numbers);
        var paid = new ArrayList<Exact>();
        for (Exact value : VALUES) {
            paid.add(person.paidFor(value));
        }
        return new Shown(trial, chosen, credits, paid);
    }
}
