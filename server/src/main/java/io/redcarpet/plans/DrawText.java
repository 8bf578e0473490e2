package io.redcarpet.plans;

import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.plan.Component;
import io.redcarpet.engine.plan.Draw;
import io.redcarpet.engine.plan.Draw.AfterLeaving;
import io.redcarpet.engine.plan.Draw.Recovery;
import io.redcarpet.engine.plan.Draw.Style;
import io.redcarpet.engine.quota.Proration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an advance on what is earned. */
final class DrawText {

    private final PlanNumbers numbers;
    private final Set<String> components;
    private final List<Component> read;

    /**
     * @param components the ids of all
     * @param read those of them that have no faults
     */
    DrawText(PlanNumbers numbers, Set<String> components, List<Component> read) {
        this.numbers = numbers;
        this.components = components;
        this.read = read;
    }

    Draw read(Entry entry) {
        Section section =
                entry.section("id", "name", "against", "amount", "proration", "from", "to", "style", "recovery");
        Set<String> against = against(section.get("against"));
        return new Draw(
                Names.id(section.get("id")),
                section.get("name").label(),
                against,
                numbers.setting(section.get("amount"), numbers.money()),
                section.get("proration").oneOf(Proration.class),
                days(section),
                section.get("style").oneOf(Style.class),
                recovery(section.get("recovery"), against));
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

    private @Nullable Recovery recovery(Entry entry, Set<String> against) {
        if (entry.isWord("none")) {
            return null;
        }
        Section section = entry.section("from", "of", "share", "most-owed", "at-year-end", "after-leaving");
        Entry most = section.get("most-owed");
        return new Recovery(
                section.get("from").date(),
                section.get("of").oneOf(Draw.Of.class),
                numbers.part(section.get("share")),
                most.isText("unlimited") ? null : numbers.amount(most, numbers.money()),
                forgiven(section.get("at-year-end")),
                afterLeaving(section, against));
    }

    /** Stated only where something is paid after somebody has left; who lacks one of the components cannot tell. */
    private @Nullable AfterLeaving afterLeaving(Section section, Set<String> against) {
        List<Component> each =
                read.stream().filter(one -> against.contains(one.id())).toList();
        Optional<Component> goesOn =
                each.stream().filter(one -> one.terms().goesOnAfterLeaving()).findFirst();
        Optional<AfterLeaving> stated = section.find("after-leaving").map(entry -> entry.oneOf(AfterLeaving.class));
        if (goesOn.isPresent() && stated.isEmpty()) {
            throw section.place()
                    .wrong("plans.wrong.owedAfterLeaving", goesOn.get().id());
        }
        if (goesOn.isEmpty() && stated.isPresent() && each.size() == against.size()) {
            throw section.key("after-leaving").wrong("plans.wrong.owedAfterLeavingNeedless");
        }
        return stated.orElse(null);
    }

    private static boolean forgiven(Entry entry) {
        return switch (entry.text()) {
            case "forgiven" -> true;
            case "carried-over" -> false;
            default -> throw entry.wrong("plans.wrong.oneOf", entry.name(), entry.text(), "carried-over, forgiven");
        };
    }
}
