package io.redcarpet.engine.earning;

import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each component has paid by the lines calculated so far, exactly. */
final class PaidSoFar {

    private final boolean asked;
    private final Map<String, List<Paid>> byComponent = new HashMap<>();

    /** An amount and the day it belongs to. */
    private record Paid(LocalDate on, Exact amount) {}

    /**
     * @param asked whether the plan ever looks at it; if not, nothing is kept
     */
    PaidSoFar(boolean asked) {
        this.asked = asked;
    }

    void add(String component, LocalDate on, Exact amount) {
        if (!asked) {
            return;
        }
        byComponent.computeIfAbsent(component, _ -> new ArrayList<>()).add(new Paid(on, amount));
    }

    /** Before the lines of a component are final they are known by what its rates paid; then they begin anew. */
    void forget(String component) {
        byComponent.remove(component);
    }

    Exact in(String component, Period days) {
        return byComponent.getOrDefault(component, List.of()).stream()
                .filter(paid -> days.contains(paid.on()))
                .map(Paid::amount)
                .reduce(Exact.ZERO, Exact::plus);
    }
}
