package io.redcarpet.pay;

import io.redcarpet.engine.plan.Component;
import io.redcarpet.engine.plan.Payout;
import io.redcarpet.engine.plan.Rates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The texts of a transaction by which a component chooses its rates, in all combinations. */
final class ListedTexts {

    private static final int MOST = 12;

    private ListedTexts() {}

    /** First without any text; then each that the rates list, unless there are too many to look at beside each other. */
    static List<Map<String, String>> of(Component component) {
        List<Map<String, String>> combinations = List.of(Map.of());
        for (var field : listed(component).entrySet()) {
            combinations = with(combinations, field.getKey(), field.getValue());
        }
        return combinations.size() > MOST ? List.of(Map.of()) : combinations;
    }

    private static Map<String, Set<String>> listed(Component component) {
        Map<String, Set<String>> listed = new TreeMap<>();
        if (component.payout() instanceof Payout.Commission commission) {
            commission.rates().all().forEach(rates -> {
                if (rates instanceof Rates.ByField byField) {
                    listed.computeIfAbsent(byField.field(), _ -> new TreeSet<>())
                            .addAll(byField.values().keySet());
                }
            });
        }
        return listed;
    }

    private static List<Map<String, String>> with(
            List<Map<String, String>> combinations, String field, Set<String> values) {
        var more = new ArrayList<>(combinations);
        for (String value : values) {
            for (Map<String, String> combination : combinations) {
                var each = new TreeMap<>(combination);
                each.put(field, value);
                more.add(each);
            }
        }
        return more;
    }
}
