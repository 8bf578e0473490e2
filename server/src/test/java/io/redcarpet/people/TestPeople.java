package io.redcarpet.people;

import io.redcarpet.TestDatabase;
import io.redcarpet.access.Caller;
import io.redcarpet.access.Caller.Door;
import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Persons for tests, written by the owner of the tables. */
public final class TestPeople {

    private TestPeople() {}

    /** Somebody new with these roles, as a caller. */
    public static Caller somebody(Role... roles) {
        String name = "Test " + UUID.randomUUID();
        UUID id = query("insert into people.person (name, email) values ('" + name + "', '"
                + name.replace(" ", ".").toLowerCase(Locale.ROOT) + "@firm.example') returning id");
        for (Role role : roles) {
            update("insert into people.role_grant (person_id, role) values ('" + id + "', '" + role + "')");
        }
        return new Caller(new PersonId(id), Set.of(roles), Door.PAGE, "127.0.0.1");
    }

    /** From the first day of 2020 on, one reports to the other. */
    public static void reports(Caller person, Caller manager) {
        update("insert into people.reporting_line (person_id, manager_id, valid) values ('" + person.person() + "', '"
                + manager.person() + "', '[2020-01-01,)')");
    }

    public static void update(String sql) {
        var owner = TestDatabase.database().owner();
        try (var connection =
                        DriverManager.getConnection(TestDatabase.database().url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    private static UUID query(String sql) {
        var owner = TestDatabase.database().owner();
        try (var connection =
                        DriverManager.getConnection(TestDatabase.database().url(), owner.user(), owner.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return Objects.requireNonNull(rows.getObject(1, UUID.class));
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }
}
