package io.redcarpet.plans;

import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.plan.Draw;
import io.redcarpet.engine.plan.Draw.Recovery;
import io.redcarpet.engine.plan.Draw.Style;
import io.redcarpet.engine.quota.Proration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an advance on what is earned. */
final class DrawText {

    private final PlanNumbers numbers;
    private final Set<String> components;

    DrawText(PlanNumbers numbers, Set<String> components) {
        this.numbers = numbers;
        this.components = components;
    }

    Draw read(Entry entry) {
        Section section =
                entry.section("id", "name", "against", "amount", "proration", "from", "to", "style", "recovery");
        return new Draw(
                Names.id(section.get("id")),
                section.get("name").label(),
                against(section.get("against")),
                numbers.setting(section.get("amount"), numbers.money()),
                section.get("proration").oneOf(Proration.class),
                days(section),
                section.get("style").oneOf(Style.class),
                recovery(section.get("recovery")));
    }

    static Period days(Section section) {
        LocalDate from = section.get("from").date();
        LocalDate to = section.get("to").date();
        if (to.isBefore(from)) {
            throw section.get("to").wrong("plans.wrong.order", from.toString(), to.toString());
        }
        return Period.through(from, to);
    }

    private Set<String> against(Entry entry) {
        var against = new LinkedHashSet<String>();
        for (Entry each : entry.list()) {
            if (!components.contains(each.text())) {
                throw each.wrong("plans.wrong.component", each.text(), String.join(", ", components));
            }
            if (!against.add(each.text())) {
                throw each.wrong("plans.wrong.twice", each.text());
            }
        }
        return against;
    }

    private @Nullable Recovery recovery(Entry entry) {
        if (entry.isWord("none")) {
            return null;
        }
        Section section = entry.section("from", "of", "share", "most-owed", "at-year-end");
        Entry most = section.get("most-owed");
        return new Recovery(
                section.get("from").date(),
                section.get("of").oneOf(Draw.Of.class),
                numbers.part(section.get("share")),
                most.isText("unlimited") ? null : numbers.amount(most, numbers.money()),
                forgiven(section.get("at-year-end")));
    }

    private static boolean forgiven(Entry entry) {
        return switch (entry.text()) {
            case "forgiven" -> true;
            case "carried-over" -> false;
            default -> throw entry.wrong("plans.wrong.oneOf", entry.name(), entry.text(), "carried-over, forgiven");
        };
    }
}
