package io.redcarpet.people;

import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import io.redcarpet.imports.Batch;
import io.redcarpet.imports.Field;
import io.redcarpet.imports.Kept;
import io.redcarpet.imports.Row;
import io.redcarpet.imports.RowReader;
import io.redcarpet.imports.Taken;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes from a file who worked where, from when to when. */
@Component
class TerritoryRows implements RowReader {

    private final ImportedPeople imported;
    private final Territories territories;

    TerritoryRows(ImportedPeople imported, Territories territories) {
        this.imported = imported;
        this.territories = territories;
    }

    @Override
    public String kind() {
        return "territories";
    }

    @Override
    public String nameKey() {
        return "people.territories";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.text("external_id", "people.import.external-id", 200).demanded(),
                Field.text("person_external_id", "people.import.person", 200).demanded(),
                Field.text("territory", "people.import.territory", 100).demanded(),
                Field.date("from", "people.import.from").demanded(),
                Field.date("to", "people.import.to"));
    }

    @Override
    public @Nullable String identity(Row row) {
        return row.text("external_id");
    }

    @Override
    public void take(Batch batch) {
        batch.rows().forEach(row -> take(batch, row));
    }

    private void take(Batch batch, Row row) {
        Optional<PersonId> person = imported.find(batch.source(), row.demanded("person_external_id"));
        LocalDate from = Objects.requireNonNull(row.date("from"), "from");
        @Nullable LocalDate until = row.date("to");
        var territory = new Territory(row.demanded("territory"), from, until);
        if (person.isEmpty()) {
            batch.bad(row, "person_external_id", "people.import.person-unknown", row.demanded("person_external_id"));
        } else if (until != null && !until.isAfter(from)) {
            batch.bad(row, "to", "people.import.ends-before");
        } else if (territories.holds(person.get(), territory)) {
            batch.skipped(row);
        } else {
            add(batch, row, person.get(), territory);
        }
    }

    private void add(Batch batch, Row row, PersonId person, Territory territory) {
        if (batch.dryRun()) {
            batch.created(row, null);
        } else {
            territories
                    .add(person, territory)
                    .ifPresentOrElse(
                            id -> batch.created(row, id),
                            () -> batch.bad(row, "from", "people.import.territory-overlaps", territory.name()));
        }
    }

    @Override
    public List<Kept> remove(List<Taken> created) {
        territories.remove(Taken.ids(created), Taken.versions(created));
        return territories.names(Taken.ids(created)).entrySet().stream()
                .map(left -> Kept.changed(left.getKey(), left.getValue()))
                .toList();
    }

    /** Rows of territories only ever make new ones. */
    @Override
    public List<Kept> restore(List<Taken> changed) {
        return List.of();
    }
}
