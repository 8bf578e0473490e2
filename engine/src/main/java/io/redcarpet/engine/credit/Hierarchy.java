package io.redcarpet.engine.credit;

import io.redcarpet.engine.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who reports to whom on each day. */
public final class Hierarchy {

    private final Map<String, List<ReportingLine>> linesOf = new HashMap<>();

    /** Refuses a person who reports to two on one day. */
    public Hierarchy(Collection<ReportingLine> lines) {
        lines.forEach(this::add);
    }

    /** Null for somebody who reports to nobody on the day. */
    public @Nullable String managerOf(String person, LocalDate on) {
        for (ReportingLine line : linesOf.getOrDefault(person, List.of())) {
            if (line.dates().contains(on)) {
                return line.manager();
            }
        }
        return null;
    }

    /**
     * Everybody above the person on the day, the nearest first, as far up as asked for.
     *
     * @throws IllegalArgumentException when somebody is above themselves
     */
    public List<String> managersOf(String person, LocalDate on, int levels) {
        var above = new ArrayList<String>();
        String manager = managerOf(person, on);
        while (manager != null && above.size() < levels) {
            if (manager.equals(person) || above.contains(manager)) {
                throw new IllegalArgumentException(
                        "On %s %s is above themselves; end one of the reporting lines".formatted(on, manager));
            }
            above.add(manager);
            manager = managerOf(manager, on);
        }
        return above;
    }

    /** The credits that a direct credit gives to those above its person. */
    public List<Credit> rolledUp(Credit direct, int levels) {
        var credits = new ArrayList<Credit>();
        for (String manager : managersOf(direct.person(), direct.date(), levels)) {
            credits.add(new Credit(
                    direct.transaction(), manager, Role.ROLLED_UP, credits.size() + 1, direct.share(), direct.date()));
        }
        return credits;
    }

    private void add(ReportingLine line) {
        var lines = linesOf.computeIfAbsent(line.person(), _ -> new ArrayList<>());
        for (ReportingLine other : lines) {
            if (other.dates().overlaps(line.dates())) {
                throw new IllegalArgumentException("%s reports to %s and to %s in %s; end one before the other begins"
                        .formatted(line.person(), other.manager(), line.manager(), common(line, other)));
            }
        }
        lines.add(line);
    }

    private static Period common(ReportingLine line, ReportingLine other) {
        return line.dates().intersect(other.dates()).orElseThrow();
    }
}
