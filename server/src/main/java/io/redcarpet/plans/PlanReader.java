package io.redcarpet.plans;

import io.redcarpet.engine.credit.Conversion;
import io.redcarpet.engine.credit.Crediting;
import io.redcarpet.engine.credit.Measure;
import io.redcarpet.engine.money.ExchangeRates;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.period.FiscalCalendar;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.period.YearName;
import io.redcarpet.engine.plan.Component;
import io.redcarpet.engine.plan.Draw;
import io.redcarpet.engine.plan.LineRounding;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.engine.plan.PayPlan.Splits;
import io.redcarpet.engine.quota.QuotaRule;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a plan in the order in which they build on each other. */
final class PlanReader {

    private static final String[] KEYS = {
        "plan",
        "version",
        "valid",
        "currency",
        "exchange",
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
        "draws"
    };

    private final Faults faults;
    private final Section plan;
    private final PlanNumbers numbers;

    PlanReader(Faults faults, Entry root) {
        this.faults = faults;
        this.plan = root.section(KEYS);
        this.numbers = new PlanNumbers(
                plan.get("plan").text() + " " + plan.get("version").text(), currency(plan.get("currency")));
    }

    PlanText read() {
        plan.find("numbers").ifPresent(entry -> entry.anySection().all().forEach(this::name));
        faults.read(() -> late(plan.get("late-changes")));
        var measures = measures();
        var rules = quotaRules(measures);
        var components = components(measures, rules.keySet());
        var draws = draws(components);
        return new PlanText(
                new PayPlan(
                        plan.get("plan").text(),
                        plan.get("version").text(),
                        DrawText.days(plan.get("valid").section("from", "to")),
                        currency(plan.get("currency")),
                        calendar(plan.get("calendar").section("year-begins", "year-name")),
                        plan.get("pay-period").oneOf(Span.class),
                        plan.get("incentive-date").text(),
                        plan.get("splits").oneOf(Splits.class),
                        crediting(),
                        lineRounding(plan.get("rounding").section("mode", "digits", "of")),
                        measures,
                        rules,
                        components,
                        draws),
                numbers.units());
    }

    private void name(Entry entry) {
        faults.read(() -> {
            numbers.name(entry);
            return entry;
        });
    }

    /** There is one answer, and a plan says it, so that nobody has to ask. */
    private static Entry late(Entry entry) {
        if (!entry.isText("posted-in-the-open-period")) {
            throw entry.wrong("plans.wrong.oneOf", entry.name(), entry.text(), "posted-in-the-open-period");
        }
        return entry;
    }

    private Map<String, Measure> measures() {
        var reader = new MeasureText(numbers);
        var measures = new LinkedHashMap<String, Measure>();
        for (Entry entry : plan.get("measures").anySection().all()) {
            faults.read(() -> reader.read(entry)).ifPresent(measure -> measures.put(entry.name(), measure));
        }
        return measures;
    }

    private Map<String, QuotaRule> quotaRules(Map<String, Measure> measures) {
        var reader = new MeasureText(numbers);
        var rules = new LinkedHashMap<String, QuotaRule>();
        var entries = plan.find("quotas").map(entry -> entry.anySection().all()).orElse(List.of());
        for (Entry entry : entries) {
            if (!measures.containsKey(entry.name())) {
                faults.add(entry.fault("plans.wrong.measure", entry.name(), String.join(", ", measures.keySet())));
            }
            faults.read(() -> reader.quotaRule(entry)).ifPresent(rule -> rules.put(entry.name(), rule));
        }
        return rules;
    }

    private List<Component> components(Map<String, Measure> measures, Set<String> withQuota) {
        var components = new ArrayList<Component>();
        var ids = new LinkedHashSet<String>();
        for (Entry entry : plan.get("components").list()) {
            var known = new LinkedHashSet<>(ids);
            entry.anySection().find("id").filter(Entry::isText).ifPresent(id -> known.add(id.text()));
            var reader = new ComponentText(numbers, new Bases(numbers, measures, withQuota, known));
            faults.read(() -> unique(entry, reader.read(entry), ids)).ifPresent(components::add);
        }
        return components;
    }

    private static Component unique(Entry entry, Component component, Set<String> ids) {
        if (!ids.add(component.id())) {
            throw entry.wrong("plans.wrong.twice", component.id());
        }
        return component;
    }

    private List<Draw> draws(List<Component> components) {
        var ids = new LinkedHashSet<>(components.stream().map(Component::id).toList());
        var reader = new DrawText(numbers, Set.copyOf(ids));
        var draws = new ArrayList<Draw>();
        for (Entry entry : plan.find("draws").map(Entry::list).orElse(List.of())) {
            faults.read(() -> {
                        Draw draw = reader.read(entry);
                        if (!ids.add(draw.id())) {
                            throw entry.wrong("plans.wrong.twice", draw.id());
                        }
                        return draw;
                    })
                    .ifPresent(draws::add);
        }
        return draws;
    }

    private static Currency currency(Entry entry) {
        try {
            return Currency.getInstance(entry.text());
        } catch (IllegalArgumentException unknown) {
            throw entry.wrong("plans.wrong.currency", entry.text());
        }
    }

    private static FiscalCalendar calendar(Section section) {
        return new FiscalCalendar(
                section.get("year-begins").oneOf(Month.class),
                section.get("year-name").oneOf(YearName.class));
    }

    private Crediting crediting() {
        Entry rounding = plan.get("credit-rounding");
        return new Crediting(
                new Conversion(new ExchangeRates(List.of()), frozen(plan.get("exchange"))),
                rounding.isText("none") ? null : rounding(rounding.section("mode", "digits")));
    }

    private static @Nullable LocalDate frozen(Entry entry) {
        return entry.isText("on-incentive-date")
                ? null
                : entry.section("frozen-on").get("frozen-on").date();
    }

    private static LineRounding lineRounding(Section section) {
        return new LineRounding(rounding(section), section.get("of").oneOf(LineRounding.Of.class));
    }

    private static Rounding rounding(Section section) {
        Entry mode = section.get("mode");
        RoundingMode known = mode.oneOf(RoundingMode.class);
        if (known == RoundingMode.UNNECESSARY) {
            throw mode.wrong(
                    "plans.wrong.oneOf",
                    "mode",
                    mode.text(),
                    "half-up, half-even, half-down, up, down, ceiling, floor");
        }
        return new Rounding(known, section.get("digits").whole(-9, 12));
    }
}
