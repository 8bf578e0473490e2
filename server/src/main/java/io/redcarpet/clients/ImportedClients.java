package io.redcarpet.clients;

import io.redcarpet.access.Columns;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Clients as other systems know them, read and written a batch at a time inside the transaction of an import. */
@Repository
class ImportedClients {

    private static final String INCOMING = """
            jsonb_to_recordset(:rows::jsonb) as x(id uuid, kind text, life_cycle text, name text, industry text,
                tier text, source text, phone text, email text, website text, employees int, founded int,
                annual_revenue numeric, currency text, note text, parent_id uuid, owner_id uuid, version int)
            """;
    private static final List<String> ADDRESS = List.of("street", "city", "region", "postal_code", "country");
    private static final String ADDRESSES = """
            unnest(:ids::uuid[], :streets::text[], :cities::text[], :regions::text[], :codes::text[], :countries::text[])
                as x(id, street, city, region, postal_code, country)
            """;

    private final JdbcClient database;
    private final JsonMapper json;
    private final FreshIds ids;
    private final Clock clock;

    ImportedClients(JdbcClient database, JsonMapper json, FreshIds ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.json = json;
        this.clock = clock;
    }

    /** A client that is there already. */
    record Known(
            long n,
            UUID id,
            int version,
            String before,
            boolean differs,
            @Nullable UUID ownerId,
            @Nullable UUID parentId,
            boolean referred) {}

    /** Finds what is there, and whether the row would change it. */
    void look(String source, List<ClientWish> wishes) {
        if (wishes.isEmpty()) {
            return;
        }
        String[] wanted = wishes.stream()
                .map(wish -> json.writeValueAsString(wish.values))
                .toArray(String[]::new);
        database
                .sql("""
                        select x.n, c.id, c.version, (b.before || e.added)::text as before,
                               (b.before || x.wanted) <> b.before as differs, c.owner_id, c.parent_id,
                               e.added = '{}' as referred
                          from unnest(:keys::text[], :wanted::jsonb[]) with ordinality as x(key, wanted, n)
                          left join clients.external_ref r
                                 on r.source = :source and r.kind = 'CLIENT' and r.id = x.key
                          left join lateral (
                               select (array_agg(m.id order by m.id))[1] as id from clients.client m
                                where r.client_id is null and m.merged_into is null
                                  and m.name_norm = clients.norm_name(x.wanted ->> 'name')
                                  and case when (x.wanted ->> 'email') is null and (x.wanted ->> 'phone') is null
                                                and (x.wanted ->> 'website') is null
                                           then x.key is null and m.email is null and m.phone is null
                                           else m.email = x.wanted ->> 'email' or m.phone = x.wanted ->> 'phone'
                                                or m.domain = clients.domain_of(x.wanted ->> 'website') end
                                  and not exists (select from clients.external_ref o
                                                   where o.client_id = m.id and o.source = :source
                                                     and o.kind = 'CLIENT' and x.key is not null)) s on true
                         cross join lateral (select coalesce(r.client_id, s.id) as client_id offset 0) i
                         cross join lateral (select * from clients.client t where t.id = i.client_id offset 0) c
                          left join lateral (
                               select a.id, a.street, a.city, a.region, a.postal_code, a.country
                                 from clients.address a where a.client_id = c.id and a.kind = 'OFFICE'
                                order by a.id limit 1) a on true
                         cross join lateral (select case when x.key is null or r.client_id is not null then '{}'::jsonb
                               else jsonb_build_object('added_source', :source, 'added_id', x.key) end as added) e
                         cross join lateral (select jsonb_build_object(
                               'name', c.name, 'kind', c.kind, 'life_cycle', c.life_cycle, 'industry', c.industry,
                               'tier', c.tier, 'source', c.source, 'phone', c.phone, 'email', c.email,
                               'website', c.website, 'employees', c.employees, 'founded', c.founded,
                               'annual_revenue', c.annual_revenue, 'currency', c.currency, 'note', c.note,
                               'parent_id', c.parent_id, 'owner_id', c.owner_id, 'address_id', a.id,
                               'street', a.street, 'city', a.city, 'region', a.region,
                               'postal_code', a.postal_code, 'country', a.country) as before) b
                        """)
                .param("keys", wishes.stream().map(wish -> wish.key).toArray(String[]::new))
                .param("wanted", wanted)
                .param("source", source)
                .query(Known.class)
                .stream()
                .map(Objects::requireNonNull)
                .forEach(known -> wishes.get((int) known.n() - 1).known = known);
        identify(wishes);
    }

    /** Identities in advance, so that rows of one batch can refer to each other. */
    private void identify(List<ClientWish> wishes) {
        var fresh = ids.fresh(wishes.size());
        for (int i = 0; i < wishes.size(); i++) {
            ClientWish wish = wishes.get(i);
            wish.id = wish.known == null ? fresh.get(i) : wish.known.id();
        }
    }

    /** Finds the parents that are there. */
    void lookAbove(String source, List<ClientWish> wishes) {
        if (wishes.stream().allMatch(wish -> wish.above() == null)) {
            return;
        }
        database.sql("""
                        select x.n, r.client_id from unnest(:keys::text[]) with ordinality as x(key, n)
                          join clients.external_ref r on r.source = :source and r.kind = 'CLIENT' and r.id = x.key
                        """)
                .param("source", source)
                .param("keys", Wish.said(wishes, "parent_external_id"))
                .query(row -> {
                    wishes.get(row.getInt("n") - 1).aboveId = new Columns(row).uuid("client_id");
                });
    }

    void insert(List<ClientWish> made, String source) {
        sayWhenTheyBegan(made);
        database.sql("""
                        insert into clients.client (id, kind, life_cycle, name, industry, tier, source, phone, email,
                               website, employees, founded, annual_revenue, currency, note, parent_id, owner_id)
                        select x.id, x.kind, coalesce(x.life_cycle, 'PROSPECT'), x.name, coalesce(x.industry, 'OTHER'),
                               coalesce(x.tier, 'STANDARD'), coalesce(x.source, ''), x.phone, x.email, x.website,
                               x.employees, x.founded, x.annual_revenue, x.currency, coalesce(x.note, ''), x.parent_id,
                               x.owner_id
                          from
                        """ + INCOMING).param("rows", rows(made)).update();
        refer(made, source);
        locate(made, """
                        insert into clients.address (client_id, street, city, region, postal_code, country)
                        select x.id, coalesce(x.street, ''), coalesce(x.city, ''), coalesce(x.region, ''),
                               coalesce(x.postal_code, ''), x.country
                          from
                        """ + ADDRESSES);
    }

    /** Tells the database since when the new ones have been whose they are; it writes their assignments by itself. */
    private void sayWhenTheyBegan(List<ClientWish> made) {
        var began = new HashMap<String, String>();
        made.stream()
                .filter(wish -> wish.since != null && wish.owner != null)
                .forEach(wish -> began.put(String.valueOf(wish.values.get("id")), String.valueOf(wish.since)));
        database.sql("select set_config('clients.since', :began, true)")
                .param("began", json.writeValueAsString(began))
                .query(String.class)
                .single();
    }

    private void refer(List<ClientWish> wishes, String source) {
        var referred = wishes.stream()
                .filter(wish -> wish.values.get("external_id") != null)
                .toList();
        database.sql("""
                        insert into clients.external_ref (source, id, client_id)
                        select :source, x.key, x.client_id from unnest(:keys::text[], :clients::uuid[]) as x(key, client_id)
                        """)
                .param("source", source)
                .param("keys", Wish.wanted(referred, "external_id"))
                .param("clients", Wish.wanted(referred, "id"))
                .update();
    }

    /** Carries out what is to be done to the addresses of those rows that have one. */
    private void locate(List<ClientWish> wishes, String change) {
        var located = wishes.stream()
                .filter(wish -> ADDRESS.stream().anyMatch(part -> wish.values.get(part) != null))
                .toList();
        if (!located.isEmpty()) {
            database.sql(change)
                    .param("ids", Wish.wanted(located, "id"))
                    .param("streets", Wish.wanted(located, "street"))
                    .param("cities", Wish.wanted(located, "city"))
                    .param("regions", Wish.wanted(located, "region"))
                    .param("codes", Wish.wanted(located, "postal_code"))
                    .param("countries", Wish.wanted(located, "country"))
                    .update();
        }
    }

    private String rows(List<ClientWish> wishes) {
        return json.writeValueAsString(wishes.stream().map(wish -> wish.values).toList());
    }

    void update(List<ClientWish> changed, String source) {
        for (ClientWish wish : changed) {
            Known known = Objects.requireNonNull(wish.known);
            wish.values.put("id", known.id().toString());
            wish.values.put("version", known.version());
            if (!known.referred()) {
                wish.values.put("external_id", String.valueOf(wish.key));
            }
        }
        String rows = rows(changed);
        int updated = database.sql("""
                        update clients.client c
                           set kind = coalesce(x.kind, c.kind), life_cycle = coalesce(x.life_cycle, c.life_cycle),
                               name = x.name, industry = coalesce(x.industry, c.industry),
                               tier = coalesce(x.tier, c.tier), source = coalesce(x.source, c.source),
                               phone = coalesce(x.phone, c.phone), email = coalesce(x.email, c.email),
                               website = coalesce(x.website, c.website), employees = coalesce(x.employees, c.employees),
                               founded = coalesce(x.founded, c.founded),
                               annual_revenue = coalesce(x.annual_revenue, c.annual_revenue),
                               currency = coalesce(x.currency, c.currency), note = coalesce(x.note, c.note),
                               parent_id = coalesce(x.parent_id, c.parent_id), version = c.version + 1,
                               updated_at = now(), updated_by = access.me()
                          from
                        """ + INCOMING + " where c.id = x.id and c.version = x.version")
                .param("rows", rows)
                .update();
        if (updated != changed.size()) {
            throw new DataIntegrityViolationException("Not every client of the batch may be changed");
        }
        refer(changed, source);
        locate(changed, """
                        with given as (
                            select x.id, x.street, x.city, x.region, x.postal_code, x.country,
                                   (select a.id from clients.address a where a.client_id = x.id and a.kind = 'OFFICE'
                                     order by a.id limit 1) as address_id
                              from
                        """ + ADDRESSES + """
                        ), mended as (
                            update clients.address a
                               set street = coalesce(g.street, a.street), city = coalesce(g.city, a.city),
                                   region = coalesce(g.region, a.region),
                                   postal_code = coalesce(g.postal_code, a.postal_code),
                                   country = coalesce(g.country, a.country)
                              from given g where a.id = g.address_id
                               and (a.street, a.city, a.region, a.postal_code, a.country) is distinct from
                                   (coalesce(g.street, a.street), coalesce(g.city, a.city),
                                    coalesce(g.region, a.region), coalesce(g.postal_code, a.postal_code),
                                    coalesce(g.country, a.country))
                        )
                        insert into clients.address (client_id, street, city, region, postal_code, country)
                        select g.id, coalesce(g.street, ''), coalesce(g.city, ''), coalesce(g.region, ''),
                               coalesce(g.postal_code, ''), g.country
                          from given g where g.address_id is null
                        """);
    }

    private LocalDate begin(ClientWish wish) {
        return Objects.requireNonNullElseGet(wish.since, () -> LocalDate.now(clock));
    }

    /** Gives changed clients to whom the rows say, from when they say. */
    void handOver(List<ClientWish> changed) {
        var due = changed.stream().filter(ClientWish::isGiven).toList();
        if (!due.isEmpty()) {
            database.sql("""
                            select count(clients.hand_over(x.client, x.person, x.since, ''))
                              from unnest(:clients::uuid[], :persons::uuid[], :days::date[]) as x(client, person, since)
                            """)
                    .param("clients", texts(due, wish -> wish.values.get("id")))
                    .param("persons", texts(due, wish -> wish.owner))
                    .param("days", texts(due, this::begin))
                    .query(Long.class)
                    .single();
        }
    }

    private static String[] texts(List<ClientWish> wishes, Function<ClientWish, @Nullable Object> part) {
        return wishes.stream().map(wish -> String.valueOf(part.apply(wish))).toArray(String[]::new);
    }
}
