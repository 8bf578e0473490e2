package io.redcarpet.prospects;

import io.redcarpet.access.Columns;
import io.redcarpet.access.PersonId;
import io.redcarpet.audit.Names;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The canvassing lists that the caller may see: their own, those they work on, and those of everybody under them. */
@Repository
class CanvassingLists implements Names {

    private static final String LIST = """
            select l.id, l.name, l.purpose, l.script, l.owner_id, o.name as owner_name, l.closed, l.version, l.created_at,
                   people.holds('ADMINISTRATOR') or prospects.leads(l.id) as led,
                   people.holds('ADMINISTRATOR') or prospects.works_on(l.id) as worked,
                   array(select m.person_id from prospects.member m where m.list_id = l.id order by m.id) as members
              from prospects.canvassing_list l
              join people.person o on o.id = l.owner_id
            """;

    private final JdbcClient jdbc;

    CanvassingLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<CanvassingList> find(UUID id) {
        return jdbc.sql(LIST + " where l.id = :id")
                .param("id", id)
                .query(CanvassingLists::list)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> of(Collection<UUID> records) {
        var names = new HashMap<UUID, String>();
        jdbc.sql("select l.id, l.name from unnest(:ids::uuid[]) x(id) join prospects.canvassing_list l on l.id = x.id")
                .param("ids", records.toArray(UUID[]::new))
                .query(row -> {
                    names.put(new Columns(row).uuid("id"), new Columns(row).text("name"));
                });
        return names;
    }

    /**
     * The lists that are worked on, or those that are done with, the newest first.
     *
     * @param before the last one of the slice before, or nothing for the first slice
     */
    @Transactional(readOnly = true)
    public List<CanvassingList> page(boolean closed, @Nullable UUID before, int limit) {
        return jdbc.sql(LIST + """
                         where l.closed = :closed and (:before::uuid is null or l.id < :before)
                         order by l.id desc
                         limit :limit
                        """)
                .param("closed", closed)
                .param("before", before, java.sql.Types.OTHER)
                .param("limit", limit)
                .query(CanvassingLists::list)
                .list();
    }

    /** The lists that a person owns or works on and that are not done with, the newest first. */
    @Transactional(readOnly = true)
    public List<CanvassingList> worked(PersonId person, int limit) {
        return jdbc.sql(LIST + """
                         where not l.closed and (l.owner_id = :person or exists (
                               select from prospects.member w where w.list_id = l.id and w.person_id = :person))
                         order by l.id desc
                         limit :limit
                        """)
                .param("person", person.value())
                .param("limit", limit)
                .query(CanvassingLists::list)
                .list();
    }

    @Transactional
    public UUID add(ListDetails details) {
        UUID id = jdbc.sql("""
                        insert into prospects.canvassing_list (name, purpose, script)
                        values (:name, :purpose, :script)
                        returning id
                        """)
                .param("name", details.name())
                .param("purpose", details.purpose())
                .param("script", details.script())
                .query(UUID.class)
                .single();
        join(id, details.members());
        return id;
    }

    /** Changes a list that was read in this version; says whether it was still that version, and the caller's to change. */
    @Transactional
    public boolean change(UUID id, int version, ListDetails details, boolean closed) {
        int changed = jdbc.sql("""
                        update prospects.canvassing_list
                           set name = :name, purpose = :purpose, script = :script, closed = :closed,
                               version = version + 1, updated_at = now(), updated_by = access.me()
                         where id = :id and version = :version
                        """)
                .param("name", details.name())
                .param("purpose", details.purpose())
                .param("script", details.script())
                .param("closed", closed)
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 1) {
            leave(id, details.members());
            join(id, details.members());
        }
        return changed == 1;
    }

    private void leave(UUID list, List<PersonId> staying) {
        jdbc.sql("delete from prospects.member where list_id = :list and person_id <> all (:persons::uuid[])")
                .param("list", list)
                .param("persons", ids(staying))
                .update();
    }

    private void join(UUID list, List<PersonId> members) {
        jdbc.sql("""
                        insert into prospects.member (list_id, person_id)
                        select l.id, p.id from prospects.canvassing_list l, people.person p
                         where l.id = :list and p.id = any (:persons::uuid[]) and p.active and p.id <> l.owner_id
                            on conflict do nothing
                        """).param("list", list).param("persons", ids(members)).update();
    }

    private static UUID[] ids(List<PersonId> persons) {
        return persons.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static CanvassingList list(ResultSet result, int number) throws SQLException {
        var row = new Columns(result);
        var members =
                (UUID[]) Objects.requireNonNull(result.getArray("members")).getArray();
        return new CanvassingList(
                row.uuid("id"),
                new ListDetails(
                        row.text("name"),
                        row.text("purpose"),
                        row.text("script"),
                        Arrays.stream(members).map(PersonId::new).toList()),
                row.person("owner_id"),
                row.text("owner_name"),
                result.getBoolean("closed"),
                result.getBoolean("led"),
                result.getBoolean("worked"),
                result.getInt("version"),
                row.moment("created_at"));
    }
}
