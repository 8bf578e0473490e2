package io.redcarpet.plans;

import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Component;
import io.redcarpet.engine.plan.Gate;
import io.redcarpet.engine.plan.Gate.Missed;
import io.redcarpet.engine.plan.Multiplier;
import io.redcarpet.engine.plan.Payout;
import io.redcarpet.engine.plan.Payout.Lines;
import java.util.List;
import java.util.Optional;

/** Reads one thing that a plan pays for. */
final class ComponentText {

    private static final String[] KEYS = {
        "id",
        "name",
        "commission",
        "bonus",
        "objectives",
        "pool",
        "salary",
        "multipliers",
        "gates",
        "limits",
        "payments",
        "clawbacks"
    };

    private final PlanNumbers numbers;
    private final Bases bases;
    private final Fields fields;
    private final Span payPeriod;

    /**
     * @param payPeriod what is paid for one is one line, of which no limit can see a part
     */
    ComponentText(PlanNumbers numbers, Bases bases, Fields fields, Span payPeriod) {
        this.numbers = numbers;
        this.bases = bases;
        this.fields = fields;
        this.payPeriod = payPeriod;
    }

    Component read(Entry entry) {
        Section section = entry.section(KEYS);
        String id = Names.id(section.get("id"));
        String name = section.get("name").label();
        Entry kind = section.onlyOneOf("commission", "bonus", "objectives", "pool", "salary");
        Optional<Span> every = kind.find("every").map(length -> length.oneOf(Span.class));
        Bases looked = every.map(bases::forEvery).orElse(bases);
        Bases before = looked.before(id);
        Payout payout = payout(kind, kind.name().equals("commission") ? looked : before);
        boolean byCredit = payout instanceof Payout.Commission commission && commission.lines() == Lines.EACH_CREDIT;
        var gates = new GateText(numbers, before, byCredit);
        List<Gate> read = gates.gates(each(section.find("gates")));
        boolean paysLater = read.stream().anyMatch(gate -> gate.missed() == Missed.PAID_WHEN_REACHED);
        var earned = new Component(
                id,
                name,
                payout,
                read,
                each(section.find("multipliers")).stream()
                        .map(multiplier -> multiplier(multiplier, gates, byCredit))
                        .toList(),
                new LimitText(numbers, bases, payPeriod, byCredit).read(each(section.find("limits")), paysLater));
        return earned.on(new TermsText(numbers, fields).read(section, earned, byCredit && !paysLater, payPeriod));
    }

    /**
     * A line for a period is known by its pay period, which therefore has one of them. Only rates may look at what the
     * component has paid itself, with each credit.
     */
    private Payout payout(Entry entry, Bases looked) {
        Payout payout = new PayoutText(numbers, looked, fields).read(entry);
        Optional<Entry> every = entry.anySection().find("every");
        if (every.isPresent() && every.get().oneOf(Span.class).months() < payPeriod.months()) {
            throw every.get().wrong("plans.wrong.everyShorter", every.get().text(), Entry.written(payPeriod));
        }
        return payout;
    }

    private static List<Entry> each(Optional<Entry> list) {
        return list.map(Entry::list).orElse(List.of());
    }

    private Multiplier multiplier(Entry entry, GateText gates, boolean byCredit) {
        Section section = entry.section("times", "where", "when");
        if (section.has("where") && !byCredit) {
            throw section.key("where").wrong("plans.wrong.whereNeedless");
        }
        return new Multiplier(
                numbers.factor(section.get("times")),
                new FilterText(fields).read(section.find("where")),
                section.find("when").map(gates::condition).orElse(null));
    }
}
