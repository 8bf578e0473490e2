package io.redcarpet.plans;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.credit.Expression;
import io.redcarpet.engine.credit.Filter;
import io.redcarpet.engine.credit.Measure;
import io.redcarpet.engine.credit.Role;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.quota.Proration;
import io.redcarpet.engine.quota.QuotaRule;
import io.redcarpet.engine.quota.Ramp;
import io.redcarpet.engine.quota.Spread;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads what counts, and how the quotas for it are read. */
final class MeasureText {

    /** Deeper than any firm. */
    private static final int ALL_LEVELS = 100;

    private final PlanNumbers numbers;
    private final Fields fields;

    MeasureText(PlanNumbers numbers, Fields fields) {
        this.numbers = numbers;
        this.fields = fields;
    }

    Measure read(Entry key, Entry entry) {
        Names.check(key, entry.name());
        Section section = entry.section("value", "unit", "where", "credits", "levels");
        Set<Role> roles = roles(section.get("credits"));
        boolean rolledUp = roles.contains(Role.ROLLED_UP);
        if (rolledUp != section.has("levels")) {
            throw entry.wrong(rolledUp ? "plans.wrong.levelsMissing" : "plans.wrong.levelsNeedless", entry.name());
        }
        return new Measure(
                entry.name(),
                unit(section.get("unit")),
                Formula.read(section.get("value"), fields),
                new FilterText(fields).read(section.find("where")),
                roles,
                section.find("levels").map(MeasureText::levels).orElse(0));
    }

    /** What stands for a measure that cannot be read, so that what builds on it is not wrong as well. */
    Measure unread(String name) {
        return new Measure(name, numbers.money(), new Expression.Constant(Exact.ZERO), Filter.ALL, Set.of(), 0);
    }

    private Unit unit(Entry entry) {
        Unit unit = numbers.unit(entry);
        if (unit.equals(Unit.SHARE)) {
            throw entry.wrong("plans.wrong.oneOf", entry.name(), entry.text(), "money, number");
        }
        return unit;
    }

    QuotaRule quotaRule(Entry entry) {
        Section section = entry.section("spread", "proration", "ramp", "zero-counts-as");
        Entry zero = section.get("zero-counts-as");
        return new QuotaRule(
                section.get("spread").oneOf(Spread.class),
                section.get("proration").oneOf(Proration.class),
                ramp(section.get("ramp")),
                zero.isText("refuse") ? null : numbers.share(zero));
    }

    private static Set<Role> roles(Entry entry) {
        var roles = EnumSet.noneOf(Role.class);
        List<Entry> each = entry.isList() ? entry.list() : List.of(entry);
        for (Entry role : each) {
            if (!roles.add(role.oneOf(Role.class))) {
                throw role.wrong("plans.wrong.twice", role.text());
            }
        }
        return roles;
    }

    private static int levels(Entry entry) {
        return entry.isText("all") ? ALL_LEVELS : entry.whole(1, ALL_LEVELS);
    }

    private Ramp ramp(Entry entry) {
        return entry.isWord("none")
                ? Ramp.NONE
                : new Ramp(entry.list().stream().map(numbers::share).toList());
    }
}
