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
    private final Map<String, List<ReportingLine>> reportsOf = new HashMap<>();

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
     * Everybody below the manager, as far down as asked for, with the days on which they are.
     *
     * @param levels 1 for direct reports only, 2 for theirs as well, and so on
     * @throws IllegalArgumentException when somebody is above themselves
     */
    public List<Below> below(String manager, int levels) {
        var found = new ArrayList<Below>();
        for (ReportingLine line : reportsOf.getOrDefault(manager, List.of())) {
            found.add(new Below(line.person(), 1, line.dates()));
        }
        for (int next = 0; next < found.size(); next++) {
            Below above = found.get(next);
            if (above.person().equals(manager)) {
                throw new IllegalArgumentException("In %s %s is above themselves; end one of the reporting lines"
                        .formatted(above.dates(), manager));
            }
            if (above.level() < levels) {
                reportsOf
                        .getOrDefault(above.person(), List.of())
                        .forEach(line -> line.dates()
                                .intersect(above.dates())
                                .ifPresent(dates -> found.add(new Below(line.person(), above.level() + 1, dates))));
            }
        }
        return found;
    }

    /**
     * Somebody who reports to a manager, directly or through others.
     *
     * @param level 1 for a direct report
     */
    public record Below(String person, int level, Period dates) {}

    private void add(ReportingLine line) {
        var lines = linesOf.computeIfAbsent(line.person(), _ -> new ArrayList<>());
        for (ReportingLine other : lines) {
            if (other.dates().overlaps(line.dates())) {
                throw new IllegalArgumentException("%s reports to %s and to %s in %s; end one before the other begins"
                        .formatted(line.person(), other.manager(), line.manager(), common(line, other)));
            }
        }
        lines.add(line);
        reportsOf.computeIfAbsent(line.manager(), _ -> new ArrayList<>()).add(line);
    }

    private static Period common(ReportingLine line, ReportingLine other) {
        return line.dates().intersect(other.dates()).orElseThrow();
    }
}
