package io.redcarpet.pay;

import io.redcarpet.engine.period.Period;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;

/** Who reports to whom, in a file of its own. */
final class HierarchyFile {

    private static final Period EVER = Period.through(LocalDate.of(1900, 1, 1), LocalDate.of(2999, 12, 31));

    private final People people;

    HierarchyFile(People people) {
        this.people = people;
    }

    void read(TableFile file) throws IOException {
        file.read(Set.of("person_id", "manager_id"), Set.of("from", "to"), this::add);
    }

    private void add(Row row) {
        String person = row.get("person_id");
        if (!people.mayKnow(person)) {
            throw row.wrong("person_id", "pay.wrong.person", person);
        }
        people.reporting().add(row, person, row.get("manager_id"), row.dates("from", "to", EVER));
    }
}
