package io.redcarpet.plans;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.credit.Measure;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Basis.Against;
import io.redcarpet.engine.plan.Scope;
import java.util.Map;
import java.util.Set;

/** Reads what a rate, a bonus or a condition looks at. */
final class Bases {

    private final PlanNumbers numbers;
    private final Map<String, Measure> measures;
    private final Set<String> withQuota;
    private final Set<String> components;

    /**
     * @param withQuota the measures that have quotas
     * @param components the ids of the components that may be looked at
     */
    Bases(PlanNumbers numbers, Map<String, Measure> measures, Set<String> withQuota, Set<String> components) {
        this.numbers = numbers;
        this.measures = measures;
        this.withQuota = withQuota;
        this.components = components;
    }

    Basis read(Entry entry) {
        Section section =
                entry.section("attainment-of", "credited", "paid-by", "transaction", "over", "against", "unit");
        Entry kind = section.onlyOneOf("attainment-of", "credited", "paid-by", "transaction");
        return switch (kind.name()) {
            case "attainment-of" ->
                new Basis.Attainment(
                        quota(kind),
                        section.get("over").oneOf(Span.class),
                        section.get("against").oneOf(Against.class));
            case "credited" ->
                new Basis.Credited(measure(kind), section.get("over").oneOf(Scope.class));
            case "paid-by" ->
                new Basis.PaidOut(component(kind), section.get("over").oneOf(Scope.class));
            default -> new Basis.OfTransaction(Formula.read(kind), numbers.unit(section.get("unit")));
        };
    }

    /** What the edges of a table by it are numbers of. */
    Unit unit(Basis basis) {
        return switch (basis) {
            case Basis.Attainment _ -> Unit.SHARE;
            case Basis.Credited credited -> unit(credited.measure());
            case Basis.PaidOut _ -> numbers.money();
            case Basis.OfTransaction number -> number.unit();
        };
    }

    Unit unit(String measure) {
        Measure known = measures.get(measure);
        return known == null ? Unit.NUMBER : known.unit();
    }

    String measure(Entry entry) {
        if (!measures.containsKey(entry.text())) {
            throw entry.wrong("plans.wrong.measure", entry.text(), String.join(", ", measures.keySet()));
        }
        return entry.text();
    }

    String quota(Entry entry) {
        String measure = measure(entry);
        if (!withQuota.contains(measure)) {
            throw entry.wrong("plans.wrong.noQuota", measure);
        }
        return measure;
    }

    private String component(Entry entry) {
        if (!components.contains(entry.text())) {
            throw entry.wrong("plans.wrong.component", entry.text(), String.join(", ", components));
        }
        return entry.text();
    }
}
