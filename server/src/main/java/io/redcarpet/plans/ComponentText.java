package io.redcarpet.plans;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Component;
import io.redcarpet.engine.plan.Gate;
import io.redcarpet.engine.plan.Limit;
import io.redcarpet.engine.plan.Multiplier;
import io.redcarpet.engine.plan.Payout;
import io.redcarpet.engine.plan.Payout.Cap;
import io.redcarpet.engine.plan.Payout.Lines;
import io.redcarpet.engine.plan.Payout.Objective;
import io.redcarpet.engine.plan.PayoutCurve;
import io.redcarpet.engine.plan.PayoutCurve.Beyond;
import io.redcarpet.engine.plan.Scope;
import io.redcarpet.engine.plan.Setting;
import io.redcarpet.engine.quota.Proration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one thing that a plan pays for. */
final class ComponentText {

    private static final String[] KEYS = {
        "id", "name", "commission", "bonus", "objectives", "salary", "multipliers", "gates", "limits"
    };

    private final PlanNumbers numbers;
    private final Bases bases;
    private final RateText rates;
    private final Tables tables;

    ComponentText(PlanNumbers numbers, Bases bases) {
        this.numbers = numbers;
        this.bases = bases;
        this.rates = new RateText(numbers, bases);
        this.tables = new Tables(numbers);
    }

    Component read(Entry entry) {
        Section section = entry.section(KEYS);
        Entry payout = section.onlyOneOf("commission", "bonus", "objectives", "salary");
        return new Component(
                id(section.get("id")),
                section.get("name").text(),
                payout(payout),
                each(section.find("gates")).map(this::gate).toList(),
                each(section.find("multipliers")).map(this::multiplier).toList(),
                each(section.find("limits")).map(this::limit).toList());
    }

    /** Ids are part of the ids of earnings, so they are plain. */
    static String id(Entry entry) {
        String id = entry.text();
        if (!id.matches("[a-z][a-z0-9-]{0,39}")) {
            throw entry.wrong("plans.wrong.id", id);
        }
        return id;
    }

    private static Stream<Entry> each(Optional<Entry> list) {
        return list.stream().flatMap(entry -> entry.list().stream());
    }

    private Payout payout(Entry entry) {
        return switch (entry.name()) {
            case "commission" -> {
                Section section = entry.section("of", "rate", "lines");
                yield new Payout.Commission(
                        bases.measure(section.get("of")),
                        rates.read(section.get("rate")),
                        section.get("lines").oneOf(Lines.class));
            }
            case "bonus" -> bonus(entry.section("every", "by", "pays", "target", "true-up", "proration"));
            case "objectives" -> objectives(entry.section("every", "target", "proration", "parts"));
            default -> {
                Section section = entry.section("yearly", "proration");
                yield new Payout.Fixed(numbers.setting(section.get("yearly"), numbers.money()), proration(section));
            }
        };
    }

    private Payout bonus(Section section) {
        Basis by = periodic(section.get("by"));
        Setting target = section.find("target")
                .map(entry -> numbers.setting(entry, numbers.money()))
                .orElse(null);
        return new Payout.Bonus(
                section.get("every").oneOf(Span.class),
                by,
                curve(section.get("pays"), by, target == null ? numbers.money() : Unit.SHARE),
                target,
                section.get("true-up").yesOrNo(),
                proration(section));
    }

    private Payout objectives(Section section) {
        List<Objective> parts =
                section.get("parts").list().stream().map(this::objective).toList();
        Exact weights = parts.stream().map(part -> part.weight().value()).reduce(Exact.ZERO, Exact::plus);
        if (!weights.equals(Exact.ONE)) {
            throw section.get("parts").wrong("plans.wrong.weights", weights.times(Exact.of(100)) + " %");
        }
        return new Payout.Objectives(
                section.get("every").oneOf(Span.class),
                numbers.setting(section.get("target"), numbers.money()),
                proration(section),
                parts);
    }

    private Objective objective(Entry entry) {
        Section section = entry.section("name", "weight", "by", "pays", "cap", "cap-unless");
        Basis by = periodic(section.get("by"));
        Because most = section.find("cap").map(numbers::share).orElse(null);
        return new Objective(
                section.get("name").text(),
                numbers.share(section.get("weight")),
                by,
                curve(section.get("pays"), by, Unit.SHARE),
                most == null ? null : new Cap(most, unless(section)));
    }

    private @Nullable Gate unless(Section section) {
        return section.find("cap-unless").map(this::condition).orElse(null);
    }

    private PayoutCurve curve(Entry entry, Basis by, Unit pays) {
        Section section = entry.section("edge", "rows", "line", "beyond");
        if (section.onlyOneOf("rows", "line").name().equals("rows")) {
            return new PayoutCurve.Steps(
                    tables.read(section, bases.unit(by), "pays", value -> numbers.stated(value, pays)));
        }
        return new PayoutCurve.Line(
                tables.points(section.get("line"), bases.unit(by), "pays", value -> numbers.stated(value, pays)),
                section.get("beyond").oneOf(Beyond.class));
    }

    private Gate gate(Entry entry) {
        Section section = entry.section("by", "at-least", "judged", "missed");
        Basis by = bases.read(section.get("by"));
        return new Gate(
                by,
                numbers.stated(section.get("at-least"), bases.unit(by)),
                section.get("judged").oneOf(Gate.Judged.class),
                section.get("missed").oneOf(Gate.Missed.class));
    }

    /** A condition keeps nothing back, so that it says nothing of what is missed. */
    private Gate condition(Entry entry) {
        Section section = entry.section("by", "at-least", "judged");
        Basis by = bases.read(section.get("by"));
        return new Gate(
                by,
                numbers.stated(section.get("at-least"), bases.unit(by)),
                section.get("judged").oneOf(Gate.Judged.class),
                Gate.Missed.LOST);
    }

    private Multiplier multiplier(Entry entry) {
        Section section = entry.section("times", "where", "when");
        Entry times = section.get("times");
        return new Multiplier(
                numbers.setting(times, RateText.factorUnit(times)),
                FilterText.read(section.find("where")),
                section.find("when").map(this::condition).orElse(null));
    }

    private Limit limit(Entry entry) {
        Section section = entry.section("cap", "floor", "per", "proration");
        Entry amount = section.onlyOneOf("cap", "floor");
        Limit.Kind kind = amount.name().equals("cap") ? Limit.Kind.CAP : Limit.Kind.FLOOR;
        Scope per = section.get("per").oneOf(Scope.class);
        if (kind == Limit.Kind.FLOOR && per == Scope.CREDIT) {
            throw section.get("per").wrong("plans.wrong.floorPerCredit");
        }
        return new Limit(kind, numbers.setting(amount, numbers.money()), per, proration(section));
    }

    private Basis periodic(Entry entry) {
        Basis by = bases.read(entry);
        boolean isOfCredit = switch (by) {
            case Basis.Credited credited -> credited.over() == Scope.CREDIT;
            case Basis.OfTransaction _ -> true;
            case Basis.Attainment _, Basis.PaidOut _ -> false;
        };
        if (isOfCredit) {
            throw entry.wrong("plans.wrong.notOfPeriod");
        }
        return by;
    }

    private static Proration proration(Section section) {
        return section.get("proration").oneOf(Proration.class);
    }
}
