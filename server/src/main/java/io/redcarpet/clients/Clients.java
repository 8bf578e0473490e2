package io.redcarpet.clients;

import io.redcarpet.access.PersonId;
import io.redcarpet.clients.Change.Attempt;
import io.redcarpet.clients.Change.Changed;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every client that the caller may see, as kept in the database. */
@Repository
public class Clients {

    private final JdbcClient jdbc;
    private final ClientLists lists;
    private final ApplicationEventPublisher events;

    Clients(JdbcClient jdbc, ClientLists lists, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Optional<Client> find(ClientId id) {
        return jdbc.sql("""
                        select c.id, c.kind, c.life_cycle, c.name, c.industry, c.tier, c.source, c.qualification,
                               c.disqualified_because, c.phone, c.email, c.website, c.employees, c.founded,
                               c.annual_revenue, c.currency, c.note, c.parent_id, c.owner_id, c.do_not_call,
                               c.merged_into, c.version, c.created_at, c.updated_at,
                               coalesce(o.name, '') as owner_name, coalesce(p.name, '') as parent_name
                          from clients.client c
                          left join people.person o on o.id = c.owner_id
                          left join clients.client p on p.id = c.parent_id
                         where c.id = :id
                        """)
                .param("id", id.value())
                .query(ClientMapping::client)
                .optional();
    }

    /** Whether the caller may change what belongs to a client. */
    @Transactional(readOnly = true)
    public boolean isChangeable(ClientId id) {
        return jdbc.sql("select people.holds('ADMINISTRATOR') or clients.near(:id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** The client, those that it belongs to, and those that belong to it, as far as the caller sees them. */
    @Transactional(readOnly = true)
    public List<Relative> family(ClientId client) {
        return lists.family(client);
    }

    /** Makes a client that was read in this version belong to another one, or to none. */
    @Transactional
    public Change<Client> putUnder(ClientId id, int version, @Nullable ClientId parent) {
        int updated = jdbc.sql("""
                        update clients.client
                           set parent_id = :parent, version = version + 1, updated_at = now(), updated_by = access.me()
                         where id = :id and version = :version and merged_into is null
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("parent", parent == null ? null : parent.value(), Types.OTHER)
                .update();
        return after(id, version, updated);
    }

    /**
     * A slice of the clients that the caller may see.
     *
     * @param from where to begin; null for the beginning
     * @param limit how many at most, 1 to 1000
     */
    @Transactional(readOnly = true)
    public ClientSlice slice(ClientFilter filter, ClientOrder order, @Nullable Cursor from, int limit) {
        return lists.slice(filter, order, from, limit);
    }

    /** Takes a client in, assigned from today on to the owner, who must be the caller or somebody under the caller. */
    @Transactional
    public ClientId create(ClientDetails details, LifeCycle lifeCycle, @Nullable PersonId owner) {
        var id = new ClientId(jdbc.sql("""
                        insert into clients.client (kind, life_cycle, name, industry, tier, source, qualification,
                                                    disqualified_because, phone, email, website, employees, founded,
                                                    annual_revenue, currency, note, parent_id, do_not_call, owner_id)
                        values (:kind, :lifeCycle, :name, :industry, :tier, :source, :qualification, :because, :phone,
                                :email, :website, :employees, :founded, :revenue, :currency, :note, :parent, :doNotCall,
                                :owner)
                        returning id
                        """)
                .params(ClientMapping.parameters(details))
                .param("lifeCycle", lifeCycle.name())
                .param("owner", owner == null ? null : owner.value())
                .query(UUID.class)
                .single());
        if (owner != null) {
            events.publishEvent(new ClientAssigned(id, owner, null, startOf(id)));
        }
        return id;
    }

    private LocalDate startOf(ClientId id) {
        return jdbc.sql("select lower(valid) from clients.assignment where client_id = :id")
                .param("id", id.value())
                .query(LocalDate.class)
                .single();
    }

    /** Changes a client that was read in this version. */
    @Transactional
    public Change<Client> change(ClientId id, int version, ClientDetails details) {
        return after(
                id,
                version,
                jdbc.sql("""
                        update clients.client
                           set kind = :kind, name = :name, industry = :industry, tier = :tier, source = :source,
                               qualification = :qualification, disqualified_because = :because, phone = :phone,
                               email = :email, website = :website, employees = :employees, founded = :founded,
                               annual_revenue = :revenue, currency = :currency, note = :note, parent_id = :parent,
                               do_not_call = :doNotCall, version = version + 1, updated_at = now(),
                               updated_by = access.me()
                         where id = :id and version = :version and merged_into is null
                        """)
                        .params(ClientMapping.parameters(details))
                        .param("id", id.value())
                        .param("version", version)
                        .update());
    }

    /** Moves a client that was read in this version to another part of its life cycle. */
    @Transactional
    public Change<Client> become(ClientId id, int version, LifeCycle lifeCycle) {
        var was = find(id);
        var change = after(
                id,
                version,
                jdbc.sql("""
                        update clients.client
                           set life_cycle = :lifeCycle, version = version + 1, updated_at = now(),
                               updated_by = access.me()
                         where id = :id and version = :version and merged_into is null
                        """)
                        .params(Map.of("lifeCycle", lifeCycle.name(), "id", id.value(), "version", version))
                        .update());
        if (change instanceof Changed && was.isPresent() && was.get().lifeCycle() != lifeCycle) {
            events.publishEvent(new ClientBecame(id, was.get().lifeCycle(), lifeCycle));
        }
        return change;
    }

    private Change<Client> after(ClientId id, int version, int updated) {
        return Change.of(new Attempt(version, updated == 1), find(id), Client::version, () -> lastWriter(id));
    }

    private String lastWriter(ClientId id) {
        return jdbc.sql("""
                        select p.name from clients.client c join people.person p on p.id = c.updated_by
                         where c.id = :id
                        """)
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
