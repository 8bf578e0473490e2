package io.redcarpet.pay;

import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Component;
import io.redcarpet.engine.plan.PayPlan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the components without which one of them cannot be calculated. */
final class NeededComponents {

    private NeededComponents() {}

    /** The component and those whose pay it looks at, in the order of the plan. */
    static List<Component> of(Component component, PayPlan plan) {
        Set<String> needed = new LinkedHashSet<>();
        need(component, plan, needed);
        return plan.components().stream()
                .filter(each -> needed.contains(each.id()))
                .toList();
    }

    private static void need(Component component, PayPlan plan, Set<String> needed) {
        if (!needed.add(component.id())) {
            return;
        }
        for (Basis basis : component.looksAt()) {
            if (basis instanceof Basis.PaidOut paid) {
                plan.components().stream()
                        .filter(each -> each.id().equals(paid.component()))
                        .forEach(each -> need(each, plan, needed));
            }
        }
    }
}
