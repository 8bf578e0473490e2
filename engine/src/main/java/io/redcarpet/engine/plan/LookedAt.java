package io.redcarpet.engine.plan;

import io.redcarpet.engine.plan.Payout.Cap;
import io.redcarpet.engine.plan.Payout.Objective;
import java.util.List;
import java.util.Objects;
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

    private static Stream<Basis> by(Payout payout) {
        return switch (payout) {
            case Payout.Commission commission -> commission.rates().all().flatMap(LookedAt::by);
            case Payout.Bonus bonus -> Stream.concat(Stream.of(bonus.by()), by(bonus.curve()));
            case Payout.Objectives objectives -> objectives.parts().stream().flatMap(LookedAt::by);
            case Payout.Pool pool -> by(pool);
            case Payout.Fixed _ -> Stream.of();
        };
    }

    private static Stream<Basis> by(Payout.Pool pool) {
        return Stream.concat(
                Stream.ofNullable(pool.qualifies()).map(Gate::by),
                pool.by() instanceof PoolWeight.By by ? Stream.of(by.basis()) : Stream.of());
    }

    private static Stream<Basis> by(Objective objective) {
        Cap cap = objective.cap();
        Gate unless = cap == null ? null : cap.unless();
        return Stream.of(
                        Stream.of(objective.by()),
                        by(objective.curve()),
                        Stream.ofNullable(unless).map(Gate::by))
                .flatMap(each -> each);
    }

    private static Stream<Basis> by(PayoutCurve curve) {
        return switch (curve) {
            case PayoutCurve.Amount _, PayoutCurve.Line _ -> Stream.of();
            case PayoutCurve.Steps steps -> steps.table().rows().stream().flatMap(row -> by(row.holds()));
            case PayoutCurve.Within within -> Stream.concat(Stream.of(within.by()), by(within.curve()));
        };
    }

    private static Stream<Basis> by(Rates rates) {
        return switch (rates) {
            case Rates.Flat _, Rates.ByLevel _, Rates.Multiplied _, Rates.ByField _ -> Stream.of();
            case Rates.OnTarget target ->
                Stream.of(new Basis.Attainment(target.quotaFor(), target.over(), Basis.Against.WHOLE_PERIOD));
            case Rates.ByNumber number -> Stream.of(number.by());
            case Rates.Tiers tiers -> Stream.of(tiers.by());
            case Rates.Stages stages -> Stream.of(stages.by());
            case Rates.Sloped sloped -> Stream.of(sloped.by());
        };
    }
}
