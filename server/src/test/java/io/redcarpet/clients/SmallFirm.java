package io.redcarpet.clients;

import io.redcarpet.TestDatabase;
import io.redcarpet.access.Caller;
import io.redcarpet.access.Callers;
import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A firm of its own for one test: a chief, a manager under the chief, two executives under the manager, others. */
final class SmallFirm {

    final Caller chief = hire("Chief", Role.MANAGER);
    final Caller manager = hire("Manager", Role.MANAGER);
    final Caller ann = hire("Ann", Role.ACCOUNT_EXECUTIVE);
    final Caller bob = hire("Bob", Role.ACCOUNT_EXECUTIVE);
    final Caller stranger = hire("Stranger", Role.ACCOUNT_EXECUTIVE);
    final Caller administrator = hire("Administrator", Role.ADMINISTRATOR);
    final Caller officer = hire("Officer", Role.COMPLIANCE_OFFICER);

    SmallFirm() {
        under(manager, chief);
        under(ann, manager);
        under(bob, manager);
    }

    static Caller hire(String name, Role role) {
        var id = new PersonId(UUID.randomUUID());
        run("insert into people.person (id, name, email) values ('%s', '%s', '%s@small.example')"
                .formatted(id, name, id));
        run("insert into people.role_grant (person_id, role) values ('%s', '%s')".formatted(id, role));
        return new Caller(id, Set.of(role), Caller.Door.PAGE, "127.0.0.1");
    }

    static void under(Caller person, Caller manager) {
        run("insert into people.reporting_line (person_id, manager_id, valid) values ('%s', '%s', '[2020-01-01,)')"
                .formatted(person.person(), manager.person()));
    }

    static void bind(Caller person) {
        run("update people.person set bound_to_one_client = true where id = '%s'".formatted(person.person()));
    }

    /** Runs a statement as the owner of the tables. */
    static void run(String sql) {
        var database = TestDatabase.database();
        try (var connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().user(),
                        database.owner().password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    static <T> T as(Caller caller, Supplier<T> work) {
        return Callers.as(caller, work);
    }

    static ClientDetails firm(String name) {
        return ClientDetails.named(ClientKind.CORPORATE, Objects.requireNonNull(name));
    }
}
