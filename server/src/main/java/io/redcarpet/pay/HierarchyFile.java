package io.redcarpet.pay;

import io.redcarpet.engine.credit.ReportingLine;
import io.redcarpet.engine.period.Period;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who reports to whom, in a file of its own. */
final class HierarchyFile {

    private static final Period EVER = Period.through(LocalDate.of(1900, 1, 1), LocalDate.of(2999, 12, 31));

    private final People people;
    private final List<ReportingLine> lines = new ArrayList<>();

    HierarchyFile(People people) {
        this.people = people;
    }

    List<ReportingLine> read(TableFile file) throws BadInput, IOException {
        file.read(Set.of("person_id", "manager_id"), this::add);
        return lines;
    }

    private void add(Row row) {
        for (String column : List.of("person_id", "manager_id")) {
            if (!people.knows(row.get(column))) {
                throw row.wrong(column, "pay.wrong.person", row.get(column));
            }
        }
        lines.add(new ReportingLine(row.get("person_id"), row.get("manager_id"), row.dates("from", "to", EVER)));
    }
}
