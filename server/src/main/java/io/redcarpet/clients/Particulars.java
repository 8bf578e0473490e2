package io.redcarpet.clients;

import io.redcarpet.access.Columns;
import io.redcarpet.access.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What belongs to a client beside its own fields: the account team, addresses, and keys in other systems. */
@Repository
public class Particulars {

    /** One of the account team beside the primary account executive, with what they do for the client. */
    public record TeamMember(UUID id, PersonId person, String name, String function, LocalDate from) {}

    /** Where a client can be found. */
    public record Address(
            UUID id,
            String kind,
            String street,
            String city,
            String region,
            String postalCode,
            @Nullable String country) {}

    /** The key by which another system knows a client or one of its contacts. */
    public record ExternalRef(String source, String id, String kind) {}

    private final JdbcClient jdbc;

    Particulars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The account team of today, by name. */
    @Transactional(readOnly = true)
    public List<TeamMember> team(ClientId client) {
        return jdbc.sql("""
                        select t.id, t.person_id, p.name, t.function, lower(t.valid) as since
                          from clients.team_member t join people.person p on p.id = t.person_id
                         where t.client_id = :client and t.valid @> current_date
                         order by p.name, t.id
                        """)
                .param("client", client.value())
                .query((result, _) -> {
                    var row = new Columns(result);
                    return new TeamMember(
                            row.uuid("id"),
                            row.person("person_id"),
                            row.text("name"),
                            row.text("function"),
                            row.day("since"));
                })
                .list();
    }

    /** Takes a person into the account team from today on. */
    @Transactional
    public void join(ClientId client, PersonId person, String function) {
        jdbc.sql("""
                        insert into clients.team_member (client_id, person_id, function, valid)
                        values (:client, :person, :function, daterange(current_date, null))
                        """)
                .param("client", client.value())
                .param("person", person.value())
                .param("function", function)
                .update();
    }

    /** Ends a membership today; one that began today never was. */
    @Transactional
    public void leave(ClientId client, UUID membership) {
        int ended = jdbc.sql("""
                        update clients.team_member set valid = daterange(lower(valid), current_date)
                         where id = :id and client_id = :client and lower(valid) < current_date
                           and (upper_inf(valid) or upper(valid) > current_date)
                        """)
                .param("id", membership)
                .param("client", client.value())
                .update();
        if (ended == 0) {
            jdbc.sql("""
                            delete from clients.team_member
                             where id = :id and client_id = :client and lower(valid) >= current_date
                            """)
                    .param("id", membership)
                    .param("client", client.value())
                    .update();
        }
    }

    @Transactional(readOnly = true)
    public List<Address> addresses(ClientId client) {
        return jdbc.sql("""
                        select id, kind, street, city, region, postal_code, country
                          from clients.address
                         where client_id = :client
                         order by id
                        """)
                .param("client", client.value())
                .query((result, _) -> {
                    var row = new Columns(result);
                    return new Address(
                            row.uuid("id"),
                            row.text("kind"),
                            row.text("street"),
                            row.text("city"),
                            row.text("region"),
                            row.text("postal_code"),
                            row.textOrNull("country"));
                })
                .list();
    }

    /** Adds an address; its id is given by the database. */
    @Transactional
    public void add(ClientId client, Address address) {
        jdbc.sql("""
                        insert into clients.address (client_id, kind, street, city, region, postal_code, country)
                        values (:client, :kind, :street, :city, :region, :code, :country)
                        """)
                .param("client", client.value())
                .param("kind", address.kind())
                .param("street", address.street())
                .param("city", address.city())
                .param("region", address.region())
                .param("code", address.postalCode())
                .param("country", address.country())
                .update();
    }

    @Transactional
    public void removeAddress(ClientId client, UUID address) {
        jdbc.sql("delete from clients.address where id = :id and client_id = :client")
                .param("id", address)
                .param("client", client.value())
                .update();
    }

    /** The keys of a client and its contacts in other systems. */
    @Transactional(readOnly = true)
    public List<ExternalRef> externalRefs(ClientId client) {
        return jdbc.sql("""
                        select source, id, kind from clients.external_ref
                         where client_id = :client
                         order by kind, source, id
                         limit 200
                        """)
                .param("client", client.value())
                .query((result, _) -> {
                    var row = new Columns(result);
                    return new ExternalRef(row.text("source"), row.text("id"), row.text("kind"));
                })
                .list();
    }

    /** The client that another system knows by this key. */
    @Transactional(readOnly = true)
    public Optional<ClientId> clientBy(String source, String id) {
        return jdbc.sql("""
                        select client_id from clients.external_ref
                         where source = :source and kind = 'CLIENT' and id = :id
                        """)
                .param("source", source)
                .param("id", id)
                .query(UUID.class)
                .optional()
                .map(ClientId::new);
    }

    @Transactional
    public void refer(ClientId client, String source, String id) {
        jdbc.sql("insert into clients.external_ref (source, id, client_id) values (:source, :id, :client)")
                .param("source", source)
                .param("id", id)
                .param("client", client.value())
                .update();
    }
}
