package io.redcarpet.engine.plan;

import io.redcarpet.engine.plan.Basis.PaidOut;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds where a component looks at what was paid before, which few do and which costs those that do. */
final class PaidOutUses {

    private PaidOutUses() {}

    static boolean in(Component component) {
        var gates = Stream.concat(
                component.gates().stream(),
                component.multipliers().stream().map(Multiplier::when).filter(Objects::nonNull));
        return gates.anyMatch(gate -> gate.by() instanceof PaidOut)
                || switch (component.payout()) {
                    case Payout.Commission commission -> in(commission.rates());
                    case Payout.Bonus bonus -> bonus.by() instanceof PaidOut;
                    case Payout.Objectives objectives ->
                        objectives.parts().stream().anyMatch(PaidOutUses::in);
                    case Payout.Fixed _ -> false;
                };
    }

    private static boolean in(Payout.Objective objective) {
        Payout.Cap cap = objective.cap();
        Gate unless = cap == null ? null : cap.unless();
        return objective.by() instanceof PaidOut || (unless != null && unless.by() instanceof PaidOut);
    }

    private static boolean in(Rates rates) {
        return switch (rates) {
            case Rates.Flat _, Rates.OnTarget _, Rates.ByLevel _ -> false;
            case Rates.Multiplied multiplied -> in(multiplied.rates());
            case Rates.ByField byField ->
                byField.values().values().stream().anyMatch(PaidOutUses::in)
                        || (byField.otherwise() != null && in(byField.otherwise()));
            case Rates.ByNumber byNumber -> byNumber.by() instanceof PaidOut || inRows(byNumber.table());
            case Rates.Tiers tiers -> tiers.by() instanceof PaidOut || inRows(tiers.table());
            case Rates.Stages stages -> stages.by() instanceof PaidOut;
            case Rates.Sloped sloped -> sloped.by() instanceof PaidOut;
        };
    }

    private static boolean inRows(Table<Rates> table) {
        return table.rows().stream().anyMatch(row -> in(row.holds()));
    }
}
