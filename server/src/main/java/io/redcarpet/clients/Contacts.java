package io.redcarpet.clients;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.redcarpet.access.Columns;
import io.redcarpet.access.PersonId;
import io.redcarpet.clients.Change.Attempt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The persons at clients, with who of us knows them. */
@Repository
public class Contacts {

    private final JdbcClient jdbc;

    Contacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The contacts of a client, by name. */
    @Transactional(readOnly = true)
    public List<Contact> of(ClientId client) {
        var knownBy = acquaintances(client);
        return jdbc.sql("""
                        select id, client_id, name, email, phone, title, buying_role, stance, reports_to_id, version,
                               updated_at
                          from clients.contact
                         where client_id = :client
                         order by name, id
                         limit 1000
                        """)
                .param("client", client.value())
                .query((result, _) -> {
                    var row = new Columns(result);
                    var id = new ContactId(row.uuid("id"));
                    @Nullable UUID superior = row.uuidOrNull("reports_to_id");
                    var details = new ContactDetails(
                            row.text("name"),
                            row.textOrNull("email"),
                            row.textOrNull("phone"),
                            row.text("title"),
                            row.word("buying_role", BuyingRole.class),
                            row.word("stance", Stance.class),
                            superior == null ? null : new ContactId(superior));
                    return new Contact(
                            id,
                            client,
                            details,
                            knownBy.getOrDefault(id.value(), List.of()),
                            result.getInt("version"),
                            row.moment("updated_at"));
                })
                .list();
    }

    private Map<UUID, List<Contact.Acquaintance>> acquaintances(ClientId client) {
        record Known(UUID contact, Contact.Acquaintance by) {}
        return jdbc
                .sql("""
                        select a.contact_id, a.person_id, p.name, a.closeness
                          from clients.acquaintance a join people.person p on p.id = a.person_id
                         where a.client_id = :client
                         order by a.closeness, p.name
                        """)
                .param("client", client.value())
                .query((result, _) -> {
                    var row = new Columns(result);
                    return new Known(
                            row.uuid("contact_id"),
                            new Contact.Acquaintance(row.person("person_id"), row.text("name"), row.text("closeness")));
                })
                .list()
                .stream()
                .collect(groupingBy(Known::contact, mapping(Known::by, toList())));
    }

    @Transactional(readOnly = true)
    public Optional<Contact> find(ContactId id) {
        return clientOf(id)
                .flatMap(client -> of(client).stream()
                        .filter(contact -> contact.id().equals(id))
                        .findFirst());
    }

    private Optional<ClientId> clientOf(ContactId id) {
        return jdbc.sql("select client_id from clients.contact where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(ClientId::new);
    }

    @Transactional
    public ContactId add(ClientId client, ContactDetails details) {
        return new ContactId(jdbc.sql("""
                        insert into clients.contact (client_id, name, email, phone, title, buying_role, stance,
                                                     reports_to_id)
                        values (:client, :name, :email, :phone, :title, :role, :stance, :superior)
                        returning id
                        """)
                .params(parameters(details))
                .param("client", client.value())
                .query(UUID.class)
                .single());
    }

    /** Changes a contact that was read in this version. */
    @Transactional
    public Change<Contact> change(ContactId id, int version, ContactDetails details) {
        int updated = jdbc.sql("""
                        update clients.contact
                           set name = :name, email = :email, phone = :phone, title = :title, buying_role = :role,
                               stance = :stance, reports_to_id = :superior, version = version + 1, updated_at = now(),
                               updated_by = access.me()
                         where id = :id and version = :version
                        """)
                .params(parameters(details))
                .param("id", id.value())
                .param("version", version)
                .update();
        return Change.of(new Attempt(version, updated == 1), find(id), Contact::version, () -> lastWriter(id));
    }

    private String lastWriter(ContactId id) {
        return jdbc.sql("""
                        select p.name from clients.contact c join people.person p on p.id = c.updated_by
                         where c.id = :id
                        """)
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Forgets a contact; those who reported to this one report to nobody. Says whether there was one. */
    @Transactional
    public boolean remove(ContactId id) {
        jdbc.sql("""
                        update clients.contact set reports_to_id = null, version = version + 1, updated_at = now(),
                               updated_by = access.me()
                         where reports_to_id = :id
                        """).param("id", id.value()).update();
        jdbc.sql("delete from clients.acquaintance where contact_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from clients.external_ref where contact_id = :id")
                .param("id", id.value())
                .update();
        return jdbc.sql("delete from clients.contact where id = :id")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Forgets that one of us knows a contact. */
    @Transactional
    public void estrange(ContactId contact, PersonId person) {
        jdbc.sql("delete from clients.acquaintance where contact_id = :contact and person_id = :person")
                .param("contact", contact.value())
                .param("person", person.value())
                .update();
    }

    /** Notes that one of us knows a contact: MET, KNOWS or CLOSE. */
    @Transactional
    public void acquaint(ContactId contact, PersonId person, String closeness) {
        jdbc.sql("""
                        insert into clients.acquaintance (client_id, contact_id, person_id, closeness)
                        select client_id, id, :person, :closeness from clients.contact where id = :contact
                        on conflict (contact_id, person_id) do update set closeness = excluded.closeness
                        """)
                .param("contact", contact.value())
                .param("person", person.value())
                .param("closeness", closeness)
                .update();
    }

    private static Map<String, @Nullable Object> parameters(ContactDetails details) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("name", details.name());
        parameters.put("email", details.email());
        parameters.put("phone", details.phone());
        parameters.put("title", details.title());
        parameters.put("role", details.buyingRole().name());
        parameters.put("stance", details.stance().name());
        parameters.put(
                "superior",
                details.reportsTo() == null ? null : details.reportsTo().value());
        return parameters;
    }
}
