package io.redcarpet.plans;

import io.redcarpet.engine.cost.CostRule;
import io.redcarpet.engine.credit.Measure;
import io.redcarpet.engine.plan.Component;
import io.redcarpet.engine.plan.Draw;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.engine.quota.QuotaRule;
import io.redcarpet.plans.Bases.Measures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the parts of a plan in the order in which they build on each other. */
final class PlanReader {

    private static final Set<String> KEYS = Set.of(
            "plan",
            "version",
            "valid",
            "currency",
            "exchange",
            "pay-exchange",
            "calendar",
            "pay-period",
            "incentive-date",
            "splits",
            "credit-rounding",
            "rounding",
            "late-changes",
            "numbers",
            "measures",
            "quotas",
            "components",
            "draws",
            "contract-costs");

    private final Faults faults;
    private final Section plan;
    private final Fields fields = new Fields();
    private final HeadText head;

    PlanReader(Faults faults, Entry root) {
        this.faults = faults;
        this.plan = root.anySection();
        this.head = new HeadText(plan, fields);
    }

    /** Nothing when there are faults; where the head says too little to read on, only its own are found. */
    Optional<PlanText> read() {
        plan.unknown(KEYS).forEach(faults::add);
        head.check(faults);
        if (!faults.isEmpty() && !head.isEnough()) {
            return Optional.empty();
        }
        if (plan.find("measures").stream().anyMatch(entry -> !entry.isSection())) {
            faults.read(() -> plan.get("measures").anySection());
            return Optional.empty();
        }
        var numbers = numbers();
        var measures = measures(numbers);
        var rules = quotaRules(numbers, measures);
        var components = components(numbers, new Measures(measures, quotas()));
        var draws = draws(numbers, components);
        var costs = costs(components);
        return faults.isEmpty()
                ? Optional.of(new PlanText(plan(measures, rules, new Paid(components, draws, costs)), numbers.units()))
                : Optional.empty();
    }

    /** What is paid, and what of it is a cost of contracts. */
    private record Paid(List<Component> components, List<Draw> draws, List<CostRule> costs) {}

    private PlanNumbers numbers() {
        var numbers = new PlanNumbers(
                head.title(), head.currency(), head.rounding().rounding().scale());
        for (Entry entry : entries("numbers")) {
            faults.read(() -> {
                numbers.name(key("numbers", entry), entry);
                return entry;
            });
        }
        return numbers;
    }

    private Map<String, Measure> measures(PlanNumbers numbers) {
        var reader = new MeasureText(numbers, fields);
        var measures = new LinkedHashMap<String, Measure>();
        for (Entry entry : entries("measures")) {
            Measure measure = faults.read(() -> reader.read(key("measures", entry), entry))
                    .orElse(reader.unread(entry.name()));
            measures.put(entry.name(), measure);
        }
        if (!plan.has("measures")) {
            faults.read(() -> plan.get("measures"));
        }
        return measures;
    }

    private Map<String, QuotaRule> quotaRules(PlanNumbers numbers, Map<String, Measure> measures) {
        var reader = new MeasureText(numbers, fields);
        var rules = new LinkedHashMap<String, QuotaRule>();
        for (Entry entry : entries("quotas")) {
            if (!measures.containsKey(entry.name())) {
                faults.add(key("quotas", entry)
                        .fault("plans.wrong.measure", entry.name(), String.join(", ", measures.keySet())));
            }
            faults.read(() -> reader.quotaRule(entry)).ifPresent(rule -> rules.put(entry.name(), rule));
        }
        return rules;
    }

    /** The measures that have quotas, rightly written or not. */
    private Set<String> quotas() {
        return entries("quotas").stream().map(Entry::name).collect(Collectors.toSet());
    }

    private List<Component> components(PlanNumbers numbers, Measures measures) {
        var components = new ArrayList<Component>();
        var ids = new LinkedHashSet<String>();
        for (Entry entry : list("components")) {
            checkNew(entry, ids);
            var reader = new ComponentText(
                    numbers,
                    new Bases(numbers, fields, measures, Set.copyOf(ids), head.payPeriod()),
                    fields,
                    head.payPeriod());
            faults.read(() -> reader.read(entry)).ifPresent(components::add);
        }
        if (!plan.has("components")) {
            faults.read(() -> plan.get("components"));
        }
        return components;
    }

    private List<Draw> draws(PlanNumbers numbers, List<Component> components) {
        var ids = list("components").stream()
                .flatMap(each -> id(each).stream())
                .map(Entry::text)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var reader = new DrawText(numbers, new LinkedHashSet<>(ids), components);
        var draws = new ArrayList<Draw>();
        for (Entry entry : list("draws")) {
            checkNew(entry, ids);
            faults.read(() -> reader.read(entry)).ifPresent(draws::add);
        }
        return draws;
    }

    /** Where a component could not be read, those that look at it are not looked at either. */
    private List<CostRule> costs(List<Component> components) {
        if (components.size() < list("components").size()) {
            return List.of();
        }
        var reader = new CostText(
                fields, components, head.payPeriod(), head.rounding().rounding().scale());
        var ids = new LinkedHashSet<String>();
        var costs = new ArrayList<CostRule>();
        for (Entry entry : list("contract-costs")) {
            checkNew(entry, ids);
            faults.read(() -> reader.read(entry)).ifPresent(costs::add);
        }
        return costs;
    }

    /** Adds the id of a component, a draw or a cost to those before it; one that is taken already is a fault. */
    private void checkNew(Entry entry, Set<String> ids) {
        id(entry)
                .filter(id -> !ids.add(id.text()))
                .ifPresent(id -> faults.add(id.fault("plans.wrong.twice", id.text())));
    }

    /** What is written as the id of a component or draw, which may have other faults. */
    private static Optional<Entry> id(Entry entry) {
        return entry.find("id").filter(Entry::isFilled);
    }

    private Entry key(String part, Entry entry) {
        return plan.get(part).anySection().key(entry.name());
    }

    private List<Entry> entries(String part) {
        return plan.find(part)
                .flatMap(entry -> faults.read(() -> entry.anySection().all()))
                .orElse(List.of());
    }

    private List<Entry> list(String part) {
        return plan.find(part).flatMap(entry -> faults.read(entry::list)).orElse(List.of());
    }

    private PayPlan plan(Map<String, Measure> measures, Map<String, QuotaRule> rules, Paid paid) {
        return new PayPlan(
                head.name(),
                head.version(),
                head.valid(),
                head.currency(),
                head.payExchange().orElse(null),
                head.calendar(),
                head.payPeriod(),
                head.incentiveDate(),
                head.splits(),
                head.crediting(),
                head.rounding(),
                measures,
                rules,
                paid.components(),
                paid.draws(),
                paid.costs());
    }
}
