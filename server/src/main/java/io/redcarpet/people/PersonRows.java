package io.redcarpet.people;

import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import io.redcarpet.imports.Batch;
import io.redcarpet.imports.Field;
import io.redcarpet.imports.Kept;
import io.redcarpet.imports.Row;
import io.redcarpet.imports.RowReader;
import io.redcarpet.imports.Taken;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes persons from a file; known ones by the other system's identifier, or by their e-mail address. */
@Component
class PersonRows implements RowReader {

    private final People people;
    private final Hierarchy hierarchy;
    private final ImportedPeople imported;
    private final TransactionTemplate savepoint;
    private final Clock clock;

    PersonRows(
            People people,
            Hierarchy hierarchy,
            ImportedPeople imported,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.people = people;
        this.hierarchy = hierarchy;
        this.imported = imported;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "people";
    }

    @Override
    public String nameKey() {
        return "people.title";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.text("external_id", "people.import.external-id", 200).demanded(),
                Field.text("name", "people.name", 200).demanded(),
                Field.email("email", "people.email").demanded(),
                Field.text("title", "people.job-title", 200),
                Field.text("roles", "people.roles", 300),
                Field.code("discipline", "people.discipline", List.of("TECHNICAL", "DESIGN", "OTHER"))
                        .worded("people.discipline."),
                Field.text("manager_external_id", "people.import.manager", 200),
                Field.date("reports_from", "people.manager.from"),
                Field.text("team", "people.team", 100),
                Field.phone("phone", "people.phone"),
                Field.code("language", "people.import.language", List.of("en", "de", "sv", "bg")),
                Field.text("time_zone", "people.import.time-zone", 60));
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
        Optional<String> unknownRole =
                roleWords(row).stream().filter(word -> !isRole(word)).findFirst();
        Optional<PersonId> manager = managerOf(batch, row);
        if (unknownRole.isPresent()) {
            batch.bad(row, "roles", "people.import.role-unknown", unknownRole.get());
        } else if (row.says("time_zone") && !ZoneId.getAvailableZoneIds().contains(row.demanded("time_zone"))) {
            batch.bad(row, "time_zone", "people.import.zone-unknown", row.demanded("time_zone"));
        } else if (row.says("manager_external_id")
                && manager.isEmpty()
                && !batch.wouldExist(row.demanded("manager_external_id"))) {
            putOff(batch, row);
        } else {
            keep(batch, row, manager.orElse(null));
        }
    }

    private static void putOff(Batch batch, Row row) {
        if (batch.lastRound()) {
            batch.bad(row, "manager_external_id", "people.import.manager-unknown", row.demanded("manager_external_id"));
        } else {
            batch.later(row);
        }
    }

    private Optional<PersonId> managerOf(Batch batch, Row row) {
        return row.says("manager_external_id")
                ? imported.find(batch.source(), row.demanded("manager_external_id"))
                : Optional.empty();
    }

    private void keep(Batch batch, Row row, @Nullable PersonId manager) {
        Optional<PersonId> byId = imported.find(batch.source(), row.demanded("external_id"));
        Optional<Person> byEmail = people.byEmail(row.demanded("email"));
        Optional<Person> known = byId.flatMap(people::find).or(() -> byEmail);
        if (byId.isPresent() && byEmail.isPresent() && !byEmail.get().id().equals(byId.get())) {
            batch.bad(row, "email", "people.email.taken");
        } else if (manager != null
                && known.filter(person -> imported.isUnder(manager, person.id()))
                        .isPresent()) {
            batch.bad(row, "manager_external_id", "people.manager.cycle");
        } else if (known.isPresent()) {
            change(batch, row, known.get(), manager);
        } else {
            create(batch, row, manager);
        }
    }

    private void create(Batch batch, Row row, @Nullable PersonId manager) {
        if (batch.dryRun()) {
            batch.created(row, null);
            return;
        }
        PersonId person = people.add(details(row, null));
        imported.remember(batch.source(), row.demanded("external_id"), person);
        imported.settle(person, settings(row));
        if (manager != null) {
            hierarchy.reportTo(person, manager, from(row));
        }
        batch.created(row, person.value());
    }

    private Settings settings(Row row) {
        String zone = Objects.requireNonNullElse(
                row.text("time_zone"), clock.getZone().getId());
        return new Settings(Objects.requireNonNullElse(row.text("language"), "en"), zone, "system", "language", true);
    }

    private void change(Batch batch, Row row, Person person, @Nullable PersonId manager) {
        PersonDetails wanted = details(row, person);
        boolean sameManager = manager == null || reportsTo(person, manager);
        boolean same = wanted.equals(details(person)) && sameManager;
        if (same || batch.dryRun()) {
            report(batch, row, person, same);
            return;
        }
        String before = imported.snapshot(person.id());
        people.change(person.id(), wanted, person.version());
        imported.remember(batch.source(), row.demanded("external_id"), person.id());
        if (manager != null && !sameManager) {
            hierarchy.reportTo(person.id(), manager, from(row));
        }
        batch.changed(row, person.id().value(), person.version() + 1, before);
    }

    private void report(Batch batch, Row row, Person person, boolean same) {
        if (!batch.dryRun()) {
            imported.remember(batch.source(), row.demanded("external_id"), person.id());
        }
        if (same) {
            batch.skipped(row);
        } else {
            batch.changed(row, person.id().value(), person.version() + 1, "{}");
        }
    }

    private boolean reportsTo(Person person, PersonId manager) {
        return hierarchy.linesOf(person.id()).stream()
                .anyMatch(line -> line.until() == null && line.manager().equals(manager));
    }

    private LocalDate from(Row row) {
        return Objects.requireNonNullElseGet(row.date("reports_from"), () -> LocalDate.now(clock));
    }

    /** What the row says; where it says nothing, what is known already. */
    private static PersonDetails details(Row row, @Nullable Person known) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roleWords(row).forEach(word -> roles.add(Role.valueOf(word)));
        if (known != null) {
            roles.addAll(known.roles());
        }
        return new PersonDetails(
                row.demanded("name"),
                row.demanded("email"),
                Objects.requireNonNullElse(row.text("title"), known == null ? "" : known.title()),
                row.says("phone") || known == null ? row.text("phone") : known.phone(),
                Objects.requireNonNullElse(row.text("team"), known == null ? "" : known.team()),
                row.says("discipline") || known == null ? row.text("discipline") : known.discipline(),
                roles,
                known != null && known.boundToOneClient());
    }

    private static PersonDetails details(Person person) {
        return new PersonDetails(
                person.name(),
                person.email(),
                person.title(),
                person.phone(),
                person.team(),
                person.discipline(),
                person.roles(),
                person.boundToOneClient());
    }

    private static List<String> roleWords(Row row) {
        return row.says("roles") ? List.of(row.demanded("roles").split("\\s*;\\s*", -1)) : List.of();
    }

    private static boolean isRole(String word) {
        return Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(word));
    }

    @Override
    public List<Kept> remove(List<Taken> created) {
        return back(created, taken -> imported.remove(taken.id()));
    }

    @Override
    public List<Kept> restore(List<Taken> changed) {
        return back(changed, taken -> imported.restore(taken.id(), Objects.requireNonNull(taken.before())));
    }

    private List<Kept> back(List<Taken> rows, Consumer<Taken> work) {
        return rows.stream().flatMap(taken -> kept(taken, work).stream()).toList();
    }

    /** Somebody who is gone already is no matter. */
    private Optional<Kept> kept(Taken taken, Consumer<Taken> work) {
        return people.find(new PersonId(taken.id())).flatMap(person -> {
            if (person.version() != taken.version()) {
                return Optional.of(Kept.changed(taken.id(), person.name()));
            }
            return isDone(() -> work.accept(taken))
                    ? Optional.empty()
                    : Optional.of(Kept.used(taken.id(), person.name()));
        });
    }

    private boolean isDone(Runnable work) {
        try {
            savepoint.executeWithoutResult(_ -> work.run());
            return true;
        } catch (DataIntegrityViolationException inUse) {
            return false;
        }
    }
}
