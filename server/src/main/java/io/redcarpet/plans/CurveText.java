package io.redcarpet.plans;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.PayoutCurve;
import io.redcarpet.engine.plan.PayoutCurve.Beyond;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what is paid for how much was reached. Rows may hold curves by something else, and so make grids. */
final class CurveText {

    private static final String BY = "by";

    private final PlanNumbers numbers;
    private final Bases bases;
    private final Unit pays;
    private final Tables tables;

    /**
     * @param pays money, or shares of a target
     */
    CurveText(PlanNumbers numbers, Bases bases, Unit pays) {
        this.numbers = numbers;
        this.bases = bases;
        this.pays = pays;
        this.tables = new Tables(numbers);
    }

    /**
     * @param by what is asked for the row, or for the place on the line
     */
    PayoutCurve read(Entry entry, Basis by) {
        return read(entry, by, Set.of());
    }

    private PayoutCurve read(Entry entry, Basis by, Set<String> also) {
        Entry kind = entry.anySection().onlyOneOf("rows", "line");
        return kind.name().equals("rows")
                ? steps(entry.section(keys(also, "edge", "rows")), by)
                : line(entry.section(keys(also, "line", "beyond")), by);
    }

    private PayoutCurve steps(Section section, Basis by) {
        return new PayoutCurve.Steps(tables.read(section, bases.edges(by), "pays", this::held));
    }

    private PayoutCurve line(Section section, Basis by) {
        return new PayoutCurve.Line(
                tables.points(section.get("line"), bases.unit(by), "pays", value -> numbers.amount(value, pays)),
                section.get("beyond").oneOf(Beyond.class));
    }

    private PayoutCurve held(Entry entry) {
        if (entry.isText()) {
            return new PayoutCurve.Amount(numbers.amount(entry, pays));
        }
        Basis by = bases.ofPeriod(entry.anySection().get(BY));
        return new PayoutCurve.Within(by, read(entry, by, Set.of(BY)));
    }

    private static Set<String> keys(Set<String> also, String... own) {
        var keys = new HashSet<>(also);
        keys.addAll(List.of(own));
        return keys;
    }
}
