package io.redcarpet.duplicates;

import io.redcarpet.TestDatabase;
import io.redcarpet.access.Caller;
import io.redcarpet.access.Callers;
import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** People and clients of a firm, written down past all rules as the owner of the database. */
final class Firm {

    private final JdbcClient owner;

    Firm() {
        var database = TestDatabase.database();
        owner = JdbcClient.create(new DriverManagerDataSource(
                database.url(), database.owner().user(), database.owner().password()));
    }

    JdbcClient owner() {
        return owner;
    }

    /** Somebody with a role, who reports to a manager or to nobody. */
    Caller person(String name, Role role, @Nullable Caller manager) {
        var id = owner.sql("insert into people.person (name, email) values (:name, :email) returning id")
                .param("name", name)
                .param("email", UUID.randomUUID() + "@firm.example")
                .query(UUID.class)
                .single();
        owner.sql("insert into people.role_grant (person_id, role) values (:id, :role)")
                .param("id", id)
                .param("role", role.name())
                .update();
        if (manager != null) {
            owner.sql("""
                    insert into people.reporting_line (person_id, manager_id, valid) values (:id, :manager, '[2020-01-01,)')
                    """)
                    .param("id", id)
                    .param("manager", manager.person().value())
                    .update();
        }
        return new Caller(new PersonId(id), Set.of(role), Caller.Door.PAGE, "192.0.2.7");
    }

    Caller executive(String name) {
        return person(name, Role.ACCOUNT_EXECUTIVE, null);
    }

    UUID client(String name, Caller responsible) {
        return owner.sql("""
                insert into clients.client (kind, life_cycle, name, owner_id) values ('CORPORATE', 'CLIENT', :name, :owner)
                returning id
                """)
                .param("name", name)
                .param("owner", responsible.person().value())
                .query(UUID.class)
                .single();
    }

    /** Sets one column of a client. */
    void set(UUID client, String column, Object value) {
        owner.sql("update clients.client set " + column + " = :value where id = :client")
                .param("value", value)
                .param("client", client)
                .update();
    }

    UUID contact(UUID client, String name, @Nullable String email) {
        return owner.sql("""
                insert into clients.contact (client_id, name, email) values (:client, :name, :email) returning id
                """)
                .param("client", client)
                .param("name", name)
                .param("email", email)
                .query(UUID.class)
                .single();
    }

    void reference(UUID client, String source, String id) {
        owner.sql("insert into clients.external_ref (source, id, client_id) values (:source, :id, :client)")
                .param("source", source)
                .param("id", id)
                .param("client", client)
                .update();
    }

    static <T> T as(Caller caller, Supplier<T> work) {
        return Callers.as(caller, work);
    }
}
