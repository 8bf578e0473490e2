package io.redcarpet.pay;

import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Component;
import io.redcarpet.engine.plan.Gate;
import io.redcarpet.engine.plan.Multiplier;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.engine.plan.Payout;
import io.redcarpet.engine.plan.Payout.Cap;
import io.redcarpet.engine.plan.Payout.Objective;
import io.redcarpet.engine.plan.Rates;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what decides how much a component pays. */
final class LookedAt {

    private LookedAt() {}

    /** What the component's payout looks at, then its conditions. */
    static List<Basis> by(Component component) {
        Stream<Gate> conditions = Stream.concat(
                component.multipliers().stream().map(Multiplier::when).filter(Objects::nonNull),
                component.gates().stream());
        return Stream.concat(by(component.payout()), conditions.map(Gate::by)).toList();
    }

    /** The component and those whose pay it looks at, in the order of the plan. */
    static List<Component> with(Component component, PayPlan plan) {
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
        for (Basis basis : by(component)) {
            if (basis instanceof Basis.PaidOut paid) {
                plan.components().stream()
                        .filter(each -> each.id().equals(paid.component()))
                        .forEach(each -> need(each, plan, needed));
            }
        }
    }

    private static Stream<Basis> by(Payout payout) {
        return switch (payout) {
            case Payout.Commission commission -> by(commission.rates());
            case Payout.Bonus bonus -> Stream.of(bonus.by());
            case Payout.Objectives objectives -> objectives.parts().stream().flatMap(LookedAt::by);
            case Payout.Fixed _ -> Stream.of();
        };
    }

    private static Stream<Basis> by(Objective objective) {
        Cap cap = objective.cap();
        Gate unless = cap == null ? null : cap.unless();
        return unless == null ? Stream.of(objective.by()) : Stream.of(objective.by(), unless.by());
    }

    private static Stream<Basis> by(Rates rates) {
        return switch (rates) {
            case Rates.Flat _, Rates.ByLevel _ -> Stream.of();
            case Rates.OnTarget target ->
                Stream.of(new Basis.Attainment(target.quotaFor(), target.over(), Basis.Against.WHOLE_PERIOD));
            case Rates.Multiplied multiplied -> by(multiplied.rates());
            case Rates.ByField field ->
                Stream.concat(field.values().values().stream(), Stream.ofNullable(field.otherwise()))
                        .flatMap(LookedAt::by);
            case Rates.ByNumber number ->
                Stream.concat(
                        Stream.of(number.by()), number.table().rows().stream().flatMap(row -> by(row.holds())));
            case Rates.Tiers tiers ->
                Stream.concat(
                        Stream.of(tiers.by()), tiers.table().rows().stream().flatMap(row -> by(row.holds())));
            case Rates.Stages stages -> Stream.of(stages.by());
            case Rates.Sloped sloped -> Stream.of(sloped.by());
        };
    }
}
