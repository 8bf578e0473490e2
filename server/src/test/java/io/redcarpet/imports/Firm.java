package io.redcarpet.imports;

import io.redcarpet.TestDatabase;
import io.redcarpet.access.Caller;
import io.redcarpet.access.Caller.Door;
import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/** People to import as, and a look at the tables past all rules. */
final class Firm {

    private Firm() {}

    static Caller hire(Role role) {
        String email = "person-" + UUID.randomUUID() + "@imports.example";
        String id = ask(
                "insert into people.person (name, email) values ('Ida Import', '" + email + "') returning id::text");
        tell("insert into people.role_grant (person_id, role) values ('" + id + "', '" + role.name() + "')");
        return new Caller(new PersonId(UUID.fromString(id)), Set.of(role), Door.PAGE, "127.0.0.1");
    }

    static String emailOf(Caller caller) {
        return ask("select email from people.person where id = '" + caller.person() + "'");
    }

    static String ask(String sql) {
        try (var connection = connect();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        } catch (SQLException wrong) {
            throw new IllegalStateException(sql, wrong);
        }
    }

    static void tell(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException wrong) {
            throw new IllegalStateException(sql, wrong);
        }
    }

    private static Connection connect() throws SQLException {
        var database = TestDatabase.database();
        return DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password());
    }
}
