package io.redcarpet.clients;

import io.redcarpet.access.Role;
import io.redcarpet.imports.Batch;
import io.redcarpet.imports.Field;
import io.redcarpet.imports.Kept;
import io.redcarpet.imports.KnownExport;
import io.redcarpet.imports.Row;
import io.redcarpet.imports.RowReader;
import io.redcarpet.imports.Taken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes rows of contacts: known ones by their identifier in another system, or by e-mail address or name at the client. */
@Component
class ContactRows implements RowReader {

    private static final String INCOMING = """
            jsonb_to_recordset(:rows::jsonb) as x(id uuid, client_id uuid, name text, email text, phone text, title text,
                buying_role text, stance text, external_id text, version int)
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    ContactRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Where a row belongs, and the contact that is there already. */
    record Place(
            long n,
            @Nullable UUID clientId,
            @Nullable UUID id,
            int version,
            @Nullable String before,
            boolean differs,
            boolean referred) {}

    private record Wish(Row row, Map<String, Object> values, Place place) {}

    @Override
    public String kind() {
        return "contacts";
    }

    @Override
    public String nameKey() {
        return "clients.import.contacts";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.MANAGER, Role.ACCOUNT_EXECUTIVE, Role.ACCOUNT_MANAGER);
    }

    @Override
    public String key() {
        return "external_id";
    }

    @Override
    public List<Field> fields() {
        return ContactColumns.fields();
    }

    @Override
    public List<KnownExport> exports() {
        return ContactColumns.exports();
    }

    @Override
    @Transactional
    public void take(Batch batch) {
        var made = new ArrayList<Wish>();
        var changed = new ArrayList<Wish>();
        for (Wish wish : places(batch, named(batch))) {
            Place place = wish.place();
            if (place.id() == null) {
                made.add(wish);
            } else if (place.differs() || !place.referred()) {
                changed.add(wish);
            } else {
                batch.skipped(wish.row());
            }
        }
        if (!batch.dryRun()) {
            insert(made, batch.source());
            update(changed, batch.source());
        }
        made.forEach(wish -> batch.created(
                wish.row(),
                batch.dryRun()
                        ? null
                        : UUID.fromString(String.valueOf(wish.values().get("id")))));
        changed.forEach(wish -> batch.changed(
                wish.row(),
                Objects.requireNonNull(wish.place().id()),
                wish.place().version() + 1,
                Objects.requireNonNull(wish.place().before())));
    }

    private static Map<Row, Map<String, Object>> named(Batch batch) {
        var wishes = new LinkedHashMap<Row, Map<String, Object>>();
        for (Row row : batch.rows()) {
            var values = new HashMap<String, Object>();
            for (String field : List.of("email", "phone", "title", "buying_role", "stance")) {
                if (row.says(field)) {
                    values.put(field, Objects.requireNonNull(row.text(field)));
                }
            }
            String name = row.says("name")
                    ? String.valueOf(row.text("name"))
                    : (said(row, "first_name") + " " + said(row, "last_name")).strip();
            values.put("name", name.replaceAll("\\s+", " "));
            if (name.isBlank()) {
                batch.bad(row, "name", "imports.bad.missing");
            } else if (!row.says("client_external_id") && !row.says("client_name")) {
                batch.bad(row, "client_external_id", "imports.bad.missing");
            } else {
                wishes.put(row, values);
            }
        }
        return wishes;
    }

    private static String said(Row row, String field) {
        return Objects.requireNonNullElse(row.text(field), "");
    }

    private List<Wish> places(Batch batch, Map<Row, Map<String, Object>> named) {
        var placed = new ArrayList<Wish>();
        if (named.isEmpty()) {
            return placed;
        }
        List<Row> rows = List.copyOf(named.keySet());
        for (Place place : find(batch.source(), rows, named)) {
            Row row = rows.get((int) place.n() - 1);
            if (place.clientId() == null) {
                boolean byKey = row.says("client_external_id");
                batch.bad(
                        row,
                        byKey ? "client_external_id" : "client_name",
                        "clients.import.bad.client",
                        said(row, byKey ? "client_external_id" : "client_name"));
            } else {
                placed.add(new Wish(row, Objects.requireNonNull(named.get(row)), place));
            }
        }
        return placed;
    }

    private List<Place> find(String source, List<Row> rows, Map<Row, Map<String, Object>> named) {
        return database
                .sql("""
                        select x.n, i.client_id, c.id, coalesce(c.version, 0) as version,
                               b.before::text as before, coalesce((b.before || x.wanted) <> b.before, false) as differs,
                               x.key is null or r.contact_id is not null as referred
                          from unnest(:keys::text[], :clients::text[], :names::text[], :wanted::jsonb[]) with ordinality
                               as x(key, client, client_name, wanted, n)
                          left join clients.external_ref k
                                 on k.source = :source and k.kind = 'CLIENT' and k.id = x.client
                          left join lateral (
                               select (array_agg(m.id))[1] as id from clients.client m
                                where k.client_id is null and x.client_name is not null and m.merged_into is null
                                  and m.name_norm = clients.norm_name(x.client_name)
                               having count(*) = 1) q on true
                         cross join lateral (select coalesce(k.client_id, q.id) as client_id offset 0) i
                          left join clients.external_ref r
                                 on r.source = :source and r.kind = 'CONTACT' and r.id = x.key
                          left join lateral (
                               select (array_agg(m.id order by m.id))[1] as id from clients.contact m
                                where r.contact_id is null and m.client_id = i.client_id
                                  and case when (x.wanted ->> 'email') is null or m.email is null
                                           then m.name_norm = clients.norm_name(x.wanted ->> 'name')
                                           else m.email = x.wanted ->> 'email'
                                                and m.name_norm = clients.norm_name(x.wanted ->> 'name') end
                                  and not exists (select from clients.external_ref o
                                                   where o.contact_id = m.id and o.source = :source and x.key is not null)
                               ) s on true
                         cross join lateral (select coalesce(r.contact_id, s.id) as contact_id offset 0) j
                          left join lateral (select * from clients.contact t where t.id = j.contact_id offset 0) c on true
                          left join lateral (select jsonb_build_object(
                               'client_id', c.client_id, 'name', c.name, 'email', c.email, 'phone', c.phone,
                               'title', c.title, 'buying_role', c.buying_role, 'stance', c.stance) as before
                                where c.id is not null) b on true
                        """)
                .param("keys", rows.stream().map(row -> row.text("external_id")).toArray(String[]::new))
                .param(
                        "clients",
                        rows.stream().map(row -> row.text("client_external_id")).toArray(String[]::new))
                .param(
                        "names",
                        rows.stream().map(row -> row.text("client_name")).toArray(String[]::new))
                .param(
                        "wanted",
                        rows.stream()
                                .map(row -> json.writeValueAsString(named.get(row)))
                                .toArray(String[]::new))
                .param("source", source)
                .query(Place.class)
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private void insert(List<Wish> made, String source) {
        if (made.isEmpty()) {
            return;
        }
        List<UUID> ids = database.sql("select uuidv7() as id from generate_series(1, :many)")
                .param("many", made.size())
                .query((row, number) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .list();
        for (int i = 0; i < made.size(); i++) {
            Wish wish = made.get(i);
            wish.values().put("id", String.valueOf(ids.get(i)));
            wish.values().put("client_id", String.valueOf(wish.place().clientId()));
            if (wish.row().says("external_id")) {
                wish.values().put("external_id", said(wish.row(), "external_id"));
            }
        }
        String rows = rows(made);
        database.sql("""
                        insert into clients.contact (id, client_id, name, email, phone, title, buying_role, stance)
                        select x.id, x.client_id, x.name, x.email, x.phone, coalesce(x.title, ''),
                               coalesce(x.buying_role, 'OTHER'), coalesce(x.stance, 'UNKNOWN')
                          from
                        """ + INCOMING).param("rows", rows).update();
        refer(rows, source);
    }

    private void refer(String rows, String source) {
        database.sql("""
                        insert into clients.external_ref (source, id, client_id, contact_id)
                        select :source, x.external_id, c.client_id, c.id
                          from
                        """ + INCOMING + """
                          join clients.contact c on c.id = x.id
                         where x.external_id is not null
                        """)
                .param("source", source)
                .param("rows", rows)
                .update();
    }

    private String rows(List<Wish> wishes) {
        return json.writeValueAsString(wishes.stream().map(Wish::values).toList());
    }

    /** A contact stays with its client: a row that names another one changes the rest. */
    private void update(List<Wish> changed, String source) {
        if (changed.isEmpty()) {
            return;
        }
        for (Wish wish : changed) {
            wish.values().put("id", String.valueOf(wish.place().id()));
            wish.values().put("version", wish.place().version());
            if (!wish.place().referred()) {
                wish.values().put("external_id", said(wish.row(), "external_id"));
            }
        }
        String rows = rows(changed);
        int updated = database.sql("""
                        update clients.contact c
                           set name = x.name, email = coalesce(x.email, c.email), phone = coalesce(x.phone, c.phone),
                               title = coalesce(x.title, c.title), buying_role = coalesce(x.buying_role, c.buying_role),
                               stance = coalesce(x.stance, c.stance), version = c.version + 1, updated_at = now()
                          from
                        """ + INCOMING + " where c.id = x.id and c.version = x.version")
                .param("rows", rows)
                .update();
        if (updated != changed.size()) {
            throw new DataIntegrityViolationException("Not every contact of the batch may be changed");
        }
        refer(rows, source);
    }

    @Override
    @Transactional
    public List<Kept> revert(List<Taken> rows) {
        var kept = new ArrayList<Kept>();
        missing(rows.stream().filter(Taken::created).toList(), this::remove)
                .forEach(id -> kept.add(Kept.because(id, "clients.import.kept.used")));
        missing(rows.stream().filter(row -> !row.created()).toList(), this::restore)
                .forEach(id -> kept.add(Kept.because(id, "clients.import.kept.changed")));
        return kept;
    }

    private static List<UUID> missing(List<Taken> rows, Function<List<Taken>, List<UUID>> work) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var done = new HashSet<>(work.apply(rows));
        return rows.stream().map(Taken::id).filter(id -> !done.contains(id)).toList();
    }

    private List<UUID> remove(List<Taken> created) {
        List<UUID> free = database.sql("""
                        select c.id from clients.contact c
                          join unnest(:ids::uuid[], :versions::int[]) as x(id, version)
                            on x.id = c.id and x.version = c.version
                         where not exists (select from clients.acquaintance a where a.contact_id = c.id)
                           and not exists (select from clients.contact d where d.reports_to_id = c.id)
                           for update of c
                        """)
                .param("ids", texts(created, Taken::id))
                .param("versions", texts(created, Taken::version))
                .query((row, number) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .list();
        String[] ids = free.stream().map(String::valueOf).toArray(String[]::new);
        database.sql("delete from clients.external_ref where contact_id = any (:ids::uuid[])")
                .param("ids", ids)
                .update();
        database.sql("delete from clients.contact where id = any (:ids::uuid[])")
                .param("ids", ids)
                .update();
        return free;
    }

    private List<UUID> restore(List<Taken> changed) {
        return database.sql("""
                        update clients.contact c
                           set name = b.name, email = b.email, phone = b.phone, title = b.title,
                               buying_role = b.buying_role, stance = b.stance, version = c.version + 1,
                               updated_at = now()
                          from unnest(:ids::uuid[], :versions::int[], :befores::jsonb[]) as x(id, version, before)
                         cross join lateral jsonb_populate_record(null::clients.contact, x.before) b
                         where c.id = x.id and c.version = x.version
                        returning c.id
                        """)
                .param("ids", texts(changed, Taken::id))
                .param("versions", texts(changed, Taken::version))
                .param("befores", texts(changed, Taken::before))
                .query((row, number) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .list();
    }

    private static String[] texts(List<Taken> rows, Function<Taken, @Nullable Object> part) {
        return rows.stream().map(row -> String.valueOf(part.apply(row))).toArray(String[]::new);
    }
}
