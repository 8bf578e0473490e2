package io.redcarpet.plans;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.credit.Measure;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Payout;
import io.redcarpet.engine.plan.Payout.Cap;
import io.redcarpet.engine.plan.Payout.Lines;
import io.redcarpet.engine.plan.Payout.Objective;
import io.redcarpet.engine.plan.Setting;
import io.redcarpet.engine.quota.Proration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Reads what a component pays for. */
final class PayoutText {

    private static final String[] OBJECTIVE = {"name", "weight", "by", "pays", "cap", "cap-unless"};

    private final PlanNumbers numbers;
    private final Bases bases;
    private final Fields fields;

    PayoutText(PlanNumbers numbers, Bases bases, Fields fields) {
        this.numbers = numbers;
        this.bases = bases;
        this.fields = fields;
    }

    Payout read(Entry entry) {
        return switch (entry.name()) {
            case "commission" -> commission(entry.section("of", "rate", "lines"));
            case "bonus" -> bonus(entry.section("every", "by", "pays", "target", "true-up", "proration"));
            case "pool" -> new PoolText(numbers, bases).read(entry);
            case "objectives" -> objectives(entry.section("every", "target", "proration", "parts"));
            default -> {
                Section section = entry.section("yearly", "proration");
                yield new Payout.Fixed(numbers.setting(section.get("yearly"), numbers.money()), proration(section));
            }
        };
    }

    static Proration proration(Section section) {
        return section.get("proration").oneOf(Proration.class);
    }

    private Payout commission(Section section) {
        Measure measure = bases.known(section.get("of"));
        return new Payout.Commission(
                measure.name(),
                new RateText(numbers, bases, fields, measure).read(section.get("rate")),
                section.get("lines").oneOf(Lines.class));
    }

    private Payout bonus(Section section) {
        Basis by = bases.ofPeriod(section.get("by"));
        Setting target = section.find("target")
                .map(entry -> numbers.setting(entry, numbers.money()))
                .orElse(null);
        return new Payout.Bonus(
                section.get("every").oneOf(Span.class),
                by,
                new CurveText(numbers, bases, target == null ? numbers.money() : Unit.SHARE)
                        .read(section.get("pays"), by),
                target,
                section.get("true-up").yesOrNo(),
                proration(section));
    }

    private Payout objectives(Section section) {
        Entry listed = section.get("parts");
        var names = new HashSet<String>();
        var parts = new ArrayList<Objective>();
        for (Entry each : listed.list()) {
            Objective part = objective(each);
            if (!names.add(part.name())) {
                throw each.section(OBJECTIVE).get("name").wrong("plans.wrong.twice", part.name());
            }
            parts.add(part);
        }
        checkWeights(listed, parts.stream().map(Objective::weight).toList());
        return new Payout.Objectives(
                section.get("every").oneOf(Span.class),
                numbers.setting(section.get("target"), numbers.money()),
                proration(section),
                parts);
    }

    static void checkWeights(Entry listed, List<Because> weights) {
        Exact all = weights.stream().map(Because::value).reduce(Exact.ZERO, Exact::plus);
        if (!all.equals(Exact.ONE)) {
            throw listed.wrong("plans.wrong.weights", all.times(Exact.of(100)) + " %");
        }
    }

    private Objective objective(Entry entry) {
        Section section = entry.section(OBJECTIVE);
        Basis by = bases.ofPeriod(section.get("by"));
        if (section.has("cap-unless") && !section.has("cap")) {
            throw entry.wrong("plans.wrong.missing", entry.name(), "cap");
        }
        var conditions = new GateText(numbers, bases, false);
        return new Objective(
                section.get("name").label(),
                numbers.share(section.get("weight")),
                by,
                new CurveText(numbers, bases, Unit.SHARE).read(section.get("pays"), by),
                section.find("cap")
                        .map(cap -> new Cap(
                                numbers.share(cap),
                                section.find("cap-unless")
                                        .map(conditions::condition)
                                        .orElse(null)))
                        .orElse(null));
    }
}
