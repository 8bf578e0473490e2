package io.redcarpet.plans;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.plan.Clawback;
import io.redcarpet.engine.plan.Clawback.AfterLeaving;
import io.redcarpet.engine.plan.Clawback.Counting;
import io.redcarpet.engine.plan.Clawback.Of;
import io.redcarpet.engine.plan.Clawback.Share;
import java.util.HashSet;
import java.util.List;

/** Reads what is taken back when something happens to a transaction. */
final class ClawbackText {

    private final PlanNumbers numbers;
    private final Fields fields;

    ClawbackText(PlanNumbers numbers, Fields fields) {
        this.numbers = numbers;
        this.fields = fields;
    }

    /** One for each kind of event. */
    List<Clawback> readAll(Entry list) {
        var events = new HashSet<String>();
        return list.list().stream()
                .map(entry -> {
                    Clawback clawback = read(entry);
                    if (!events.add(clawback.event())) {
                        throw entry.wrong("plans.wrong.twice", clawback.event());
                    }
                    return clawback;
                })
                .toList();
    }

    private Clawback read(Entry entry) {
        Section section = entry.section("event", "of", "share", "after-leaving");
        return new Clawback(
                Names.id(section.get("event")),
                section.get("of").oneOf(Of.class),
                share(section.get("share")),
                section.get("after-leaving").oneOf(AfterLeaving.class));
    }

    private Share share(Entry entry) {
        if (!entry.isSection()) {
            return new Share.Stated(numbers.part(entry));
        }
        Entry kind = entry.anySection().onlyOneOf("unserved-of", "rows", "in-proportion-to");
        return switch (kind.name()) {
            case "unserved-of" -> {
                Section section = entry.section("unserved-of", "since", "months");
                yield new Share.Unserved(Formula.read(kind, fields), since(section), counting(section));
            }
            case "rows" -> {
                Section section = entry.section("since", "months", "edge", "rows");
                var edges = new Tables.Edges(Unit.NUMBER, Exact.ZERO, false);
                yield new Share.ByMonths(
                        since(section),
                        counting(section),
                        new Tables(numbers).read(section, edges, "share", numbers::part));
            }
            default -> {
                entry.section("in-proportion-to");
                yield new Share.InProportion(Formula.read(kind, fields));
            }
        };
    }

    private String since(Section section) {
        Entry field = section.get("since");
        return fields.use(field, field.text(), Fields.Kind.DATE);
    }

    private static Counting counting(Section section) {
        return section.get("months").oneOf(Counting.class);
    }
}
