package io.redcarpet.clients;

import io.redcarpet.access.Columns;
import io.redcarpet.access.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    public record TeamMember(
            UUID id,
            PersonId person,
            String name,
            String function,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** Where a client can be found. */
    public record Address(
            UUID id,
            String kind,
            String street,
            String city,
            String region,
            String postalCode,
            @Nullable String country,
            int version) {}

    /** The key by which another system knows a client or one of its contacts. */
    public record ExternalRef(String source, String id, String kind) {}

    private final JdbcClient jdbc;

    Particulars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The account team of today and of the days to come, by name. */
    @Transactional(readOnly = true)
    public List<TeamMember> team(ClientId client) {
        return jdbc.sql("""
                        select t.id, t.person_id, p.name, t.function, lower(t.valid) as since,
                               upper(t.valid) as until
                          from clients.team_member t join people.person p on p.id = t.person_id
                         where t.client_id = :client and t.valid && daterange(current_date, null)
                         order by p.name, t.id
                         limit 200
                        """)
                .param("client", client.value())
                .query((result, _) -> {
                    var row = new Columns(result);
                    return new TeamMember(
                            row.uuid("id"),
                            row.person("person_id"),
                            row.text("name"),
                            row.text("function"),
                            row.day("since"),
                            row.dayOrNull("until"));
                })
                .list();
    }

    /** Takes a person into the account team; not when the person is in it then already. */
    @Transactional
    public boolean join(ClientId client, PersonId person, Membership membership) {
        return jdbc.sql("""
                        insert into clients.team_member (client_id, person_id, function, valid)
                        select :client, :person, :function, d.valid
                          from (select daterange(:from, cast(:until as date)) as valid) d
                         where not exists (select from clients.team_member t
                                            where t.client_id = :client and t.person_id = :person and t.valid && d.valid)
                        """)
                        .param("client", client.value())
                        .param("person", person.value())
                        .param("function", membership.function())
                        .param("from", membership.from())
                        .param("until", membership.until())
                        .update()
                == 1;
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
                        select id, kind, street, city, region, postal_code, country, version
                          from clients.address
                         where client_id = :client
                         order by id
                         limit 200
                        """)
                .param("client", client.value())
                .query(Particulars::address)
                .list();
    }

    private static Address address(ResultSet result, int number) throws SQLException {
        var row = new Columns(result);
        return new Address(
                row.uuid("id"),
                row.text("kind"),
                row.text("street"),
                row.text("city"),
                row.text("region"),
                row.text("postal_code"),
                row.textOrNull("country"),
                result.getInt("version"));
    }

    /** Adds an address; its id is given by the database. */
    @Transactional
    public void add(ClientId client, Address address) {
        jdbc.sql("""
                        insert into clients.address (client_id, kind, street, city, region, postal_code, country)
                        values (:client, :kind, :street, :city, :region, :code, :country)
                        """)
                .params(parameters(address))
                .param("client", client.value())
                .update();
    }

    /** Changes an address that was read in this version; says whether it still was. */
    @Transactional
    public boolean change(ClientId client, Address address, int version) {
        return jdbc.sql("""
                        update clients.address
                           set kind = :kind, street = :street, city = :city, region = :region, postal_code = :code,
                               country = :country, version = version + 1
                         where id = :id and client_id = :client and version = :version
                        """)
                        .params(parameters(address))
                        .param("id", address.id())
                        .param("client", client.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> parameters(Address address) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("kind", address.kind());
        parameters.put("street", address.street());
        parameters.put("city", address.city());
        parameters.put("region", address.region());
        parameters.put("code", address.postalCode());
        parameters.put("country", address.country());
        return parameters;
    }

    /** Says whether there was such an address, and the caller might remove it. */
    @Transactional
    public boolean removeAddress(ClientId client, UUID address) {
        return jdbc.sql("delete from clients.address where id = :id and client_id = :client")
                        .param("id", address)
                        .param("client", client.value())
                        .update()
                == 1;
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

    /** Notes the key of a client in another system; not when that system knows somebody by this key already. */
    @Transactional
    public boolean refer(ClientId client, String source, String id) {
        return jdbc.sql("""
                        insert into clients.external_ref (source, id, client_id) values (:source, :id, :client)
                        on conflict do nothing
                        """)
                        .param("source", source)
                        .param("id", id)
                        .param("client", client.value())
                        .update()
                == 1;
    }

    /** Forgets the key of a client itself in another system; says whether there was such a key. */
    @Transactional
    public boolean forget(ClientId client, String source, String id) {
        return jdbc.sql("""
                        delete from clients.external_ref
                         where client_id = :client and kind = 'CLIENT' and source = :source and id = :id
                        """)
                        .param("client", client.value())
                        .param("source", source)
                        .param("id", id)
                        .update()
                == 1;
    }
}
