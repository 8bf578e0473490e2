package io.redcarpet.clients;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Contacts as other systems know them, read and written a batch at a time inside the transaction of an import. */
@Repository
class ImportedContacts {

    private static final String INCOMING = """
            jsonb_to_recordset(:rows::jsonb) as x(id uuid, client_id uuid, name text, email text, phone text, title text,
                buying_role text, stance text, reports_to_id uuid, external_id text, version int)
            """;

    private final JdbcClient database;
    private final JsonMapper json;
    private final FreshIds ids;

    ImportedContacts(JdbcClient database, JsonMapper json, FreshIds ids) {
        this.database = database;
        this.json = json;
        this.ids = ids;
    }

    /**
     * Where a row belongs, and the contact that is there already.
     *
     * @param clientId the client that the row names
     * @param home the client of the contact: one that is there stays where it is
     * @param superiorId who the row says the superior is
     */
    record Place(
            long n,
            @Nullable UUID clientId,
            @Nullable UUID home,
            @Nullable UUID id,
            int version,
            @Nullable UUID reportsToId,
            @Nullable UUID superiorId,
            @Nullable String before,
            boolean differs,
            boolean referred) {

        boolean isNews(ContactWish wish) {
            Object superior = wish.values.get("reports_to_id");
            return differs || !referred || (superior != null && !superior.equals(String.valueOf(reportsToId)));
        }
    }

    /** Finds what is there, and whether the row would change it. */
    void look(String source, List<ContactWish> wishes) {
        if (wishes.isEmpty()) {
            return;
        }
        List<UUID> fresh = ids.fresh(wishes.size());
        for (Place place : places(source, wishes)) {
            ContactWish wish = wishes.get((int) place.n() - 1);
            wish.place = place;
            wish.aboveId = place.superiorId();
            wish.id = place.id() == null ? fresh.get((int) place.n() - 1) : place.id();
        }
    }

    private List<Place> places(String source, List<ContactWish> wishes) {
        return database
                .sql("""
                        select x.n, i.client_id, h.id as home, c.id,
                               coalesce(c.version, 0) as version, c.reports_to_id, u.id as superior_id,
                               (b.before || e.added)::text as before,
                               coalesce((b.before || x.wanted) <> b.before, false) as differs, e.added = '{}' as referred
                          from unnest(:keys::text[], :clients::text[], :names::text[], :superiors::text[],
                                      :wanted::jsonb[]) with ordinality
                               as x(key, client, client_name, superior, wanted, n)
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
                               'title', c.title, 'buying_role', c.buying_role, 'stance', c.stance,
                               'reports_to_id', c.reports_to_id) as before
                                where c.id is not null) b on true
                         cross join lateral (select case when x.key is null or r.contact_id is not null then '{}'::jsonb
                               else jsonb_build_object('added_source', :source, 'added_id', x.key) end as added) e
                         cross join lateral (select coalesce(c.client_id, i.client_id) as id offset 0) h
                         cross join lateral (select coalesce(
                               (select m.id from clients.external_ref o join clients.contact m on m.id = o.contact_id
                                 where o.source = :source and o.kind = 'CONTACT' and o.id = x.superior
                                   and m.client_id = h.id),
                               (select (array_agg(m.id order by m.id))[1] from clients.contact m
                                 where m.client_id = h.id and m.email = lower(x.superior)),
                               (select (array_agg(m.id))[1] from clients.contact m
                                 where m.client_id = h.id and m.name_norm = clients.norm_name(x.superior)
                                having count(*) = 1)) as id) u
                        """)
                .param("keys", Wish.said(wishes, "external_id"))
                .param("clients", Wish.said(wishes, "client_external_id"))
                .param("names", Wish.said(wishes, "client_name"))
                .param("superiors", Wish.said(wishes, "reports_to"))
                .param(
                        "wanted",
                        wishes.stream()
                                .map(wish -> json.writeValueAsString(wish.values))
                                .toArray(String[]::new))
                .param("source", source)
                .query(Place.class)
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    void insert(List<ContactWish> made, String source) {
        if (made.isEmpty()) {
            return;
        }
        for (ContactWish wish : made) {
            wish.values.put("id", String.valueOf(wish.id));
            wish.values.put("client_id", String.valueOf(wish.place().clientId()));
            if (wish.row.says("external_id")) {
                wish.values.put("external_id", wish.said("external_id"));
            }
        }
        String rows = rows(made);
        database.sql("""
                        insert into clients.contact (id, client_id, name, email, phone, title, buying_role, stance,
                               reports_to_id)
                        select x.id, x.client_id, x.name, x.email, x.phone, coalesce(x.title, ''),
                               coalesce(x.buying_role, 'OTHER'), coalesce(x.stance, 'UNKNOWN'),
                               x.reports_to_id
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

    private String rows(List<ContactWish> wishes) {
        return json.writeValueAsString(wishes.stream().map(wish -> wish.values).toList());
    }

    /** A contact stays with its client: a row that names another one changes the rest. */
    void update(List<ContactWish> changed, String source) {
        if (changed.isEmpty()) {
            return;
        }
        for (ContactWish wish : changed) {
            wish.values.put("id", String.valueOf(wish.id));
            wish.values.put("version", wish.place().version());
            if (!wish.place().referred()) {
                wish.values.put("external_id", wish.said("external_id"));
            }
        }
        String rows = rows(changed);
        int updated = database.sql("""
                        update clients.contact c
                           set name = x.name, email = coalesce(x.email, c.email), phone = coalesce(x.phone, c.phone),
                               title = coalesce(x.title, c.title), buying_role = coalesce(x.buying_role, c.buying_role),
                               stance = coalesce(x.stance, c.stance),
                               reports_to_id = coalesce(x.reports_to_id, c.reports_to_id), version = c.version + 1,
                               updated_at = now(), updated_by = access.me()
                          from
                        """ + INCOMING + " where c.id = x.id and c.version = x.version")
                .param("rows", rows)
                .update();
        if (updated != changed.size()) {
            throw new DataIntegrityViolationException("Not every contact of the batch may be changed");
        }
        refer(rows, source);
    }
}
