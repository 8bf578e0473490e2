package io.redcarpet.pay;

import io.redcarpet.engine.credit.Hierarchy;
import io.redcarpet.engine.credit.ReportingLine;
import io.redcarpet.engine.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who reports to whom, as rows tell it: to one at a time, to somebody there is, and never to oneself through others. */
final class Reporting {

    private final Map<String, List<Told>> byPerson = new LinkedHashMap<>();

    private record Told(ReportingLine line, Row row) {}

    /**
     * Adds a line.
     *
     * @throws Row.Unreadable when the person reports to another in those days
     */
    void add(Row row, String person, String manager, Period dates) {
        var others = byPerson.computeIfAbsent(person, _ -> new ArrayList<>());
        for (Told other : others) {
            if (other.line.dates().overlaps(dates)) {
                throw row.wrong(
                        "manager_id",
                        "pay.wrong.twoManagers",
                        person,
                        other.line.manager(),
                        manager,
                        Row.told(other.line.dates().intersect(dates).orElseThrow()));
            }
        }
        others.add(new Told(new ReportingLine(person, manager, dates), row));
    }

    /** All lines together, once everybody is known. */
    Hierarchy hierarchy(People people, Mistakes mistakes) {
        var lines = new ArrayList<ReportingLine>();
        byPerson.values()
                .forEach(each -> each.forEach(told -> {
                    lines.add(told.line);
                    check(told, people, mistakes);
                }));
        return new Hierarchy(lines);
    }

    private void check(Told told, People people, Mistakes mistakes) {
        String manager = told.line.manager();
        if (!people.mayKnow(manager)) {
            mistakes.add(
                    told.row.wrong("manager_id", "pay.wrong.person", manager).mistake());
        } else if (isAboveThemselves(told.line)) {
            mistakes.add(told.row
                    .wrong(
                            "manager_id",
                            "pay.wrong.circle",
                            told.line.person(),
                            told.line.dates().from().toString())
                    .mistake());
        }
    }

    /** A circle begins on the day on which the last of its lines does, so it is enough to look at each line's first. */
    private boolean isAboveThemselves(ReportingLine line) {
        LocalDate day = line.dates().from();
        var met = new HashSet<String>();
        String above = line.manager();
        while (!above.equals(line.person()) && met.add(above)) {
            above = manager(above, day);
        }
        return above.equals(line.person());
    }

    /** The same person for one who reports to nobody. */
    private String manager(String person, LocalDate day) {
        return byPerson.getOrDefault(person, List.of()).stream()
                .map(Told::line)
                .filter(line -> line.dates().contains(day))
                .map(ReportingLine::manager)
                .findFirst()
                .orElse(person);
    }
}
