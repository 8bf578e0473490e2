package io.redcarpet.clients;

import io.redcarpet.access.Callers;
import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import io.redcarpet.imports.Batch;
import io.redcarpet.imports.Field;
import io.redcarpet.imports.Kept;
import io.redcarpet.imports.KnownExport;
import io.redcarpet.imports.Row;
import io.redcarpet.imports.RowReader;
import io.redcarpet.imports.Taken;
import io.redcarpet.people.Colleagues;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes rows of clients: new ones by their identifier in another system, or failing that by name and address. */
@Component
class ClientRows implements RowReader {

    private static final Set<String> TEXTS = Set.of(
            "kind",
            "life_cycle",
            "industry",
            "tier",
            "source",
            "phone",
            "email",
            "website",
            "city",
            "region",
            "postal_code",
            "note");

    private final JdbcClient database;
    private final JsonMapper json;
    private final Colleagues colleagues;
    private final Clock clock;

    ClientRows(JdbcClient database, JsonMapper json, Colleagues colleagues, Clock clock) {
        this.database = database;
        this.json = json;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** What a row wants of a client. */
    private static final class Wish {

        private final Row row;
        private final Map<String, Object> values = new LinkedHashMap<>();
        private @Nullable String key;
        private @Nullable String parentKey;
        private @Nullable PersonId owner;
        private @Nullable LocalDate since;
        private @Nullable UUID id;
        private @Nullable Known known;

        Wish(Row row) {
            this.row = row;
        }
    }

    /** A client that is there already. */
    record Known(
            long n,
            UUID id,
            int version,
            String before,
            boolean differs,
            @Nullable UUID ownerId,
            boolean referred) {}

    @Override
    public String kind() {
        return "clients";
    }

    @Override
    public String nameKey() {
        return "clients.import.clients";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.MANAGER, Role.ACCOUNT_EXECUTIVE, Role.ACCOUNT_MANAGER);
    }

    @Override
    public List<Field> fields() {
        return ClientColumns.fields();
    }

    @Override
    public String key() {
        return "external_id";
    }

    @Override
    public List<KnownExport> exports() {
        return ClientColumns.exports();
    }

    @Override
    @Transactional
    public void take(Batch batch) {
        List<Wish> wishes = resolveParents(batch, wishes(batch));
        look(batch, wishes);
        var made = new ArrayList<Wish>();
        var changed = new ArrayList<Wish>();
        for (Wish wish : wishes) {
            if (wish.known == null && !batch.wouldExist(String.valueOf(wish.key))) {
                made.add(wish);
            } else if (wish.known != null && isNews(wish, wish.known)) {
                changed.add(wish);
            } else {
                batch.skipped(wish.row);
            }
        }
        if (!batch.dryRun()) {
            write(batch, made, changed);
        }
        made.forEach(wish -> batch.created(wish.row, batch.dryRun() ? null : wish.id));
        changed.forEach(wish -> {
            Known known = Objects.requireNonNull(wish.known);
            batch.changed(wish.row, known.id(), known.version() + 1, known.before());
        });
    }

    private List<Wish> wishes(Batch batch) {
        Map<String, PersonId> byId = colleagues.byExternalIds(batch.source(), said(batch, "owner_external_id"));
        Map<String, PersonId> byEmail = colleagues.byEmails(said(batch, "owner_email"));
        var wishes = new ArrayList<Wish>();
        for (Row row : batch.rows()) {
            var wish = new Wish(row);
            if (fill(batch, wish) && own(batch, wish, byId, byEmail)) {
                wishes.add(wish);
            }
        }
        return wishes;
    }

    private static Set<String> said(Batch batch, String field) {
        return batch.rows().stream()
                .filter(row -> row.says(field))
                .map(row -> Objects.requireNonNull(row.text(field)))
                .collect(Collectors.toSet());
    }

    private static boolean fill(Batch batch, Wish wish) {
        Row row = wish.row;
        wish.key = row.text("external_id");
        wish.parentKey = row.text("parent_external_id");
        row.values().forEach((field, value) -> {
            if (TEXTS.contains(field)) {
                wish.values.put(field, value);
            }
        });
        String street = row.text("street");
        if (street != null) {
            wish.values.put("street", row.says("street2") ? street + "\n" + row.text("street2") : street);
        }
        return name(batch, wish) && country(batch, wish) && figures(batch, wish) && money(batch, wish);
    }

    private static boolean name(Batch batch, Wish wish) {
        Row row = wish.row;
        String name = row.text("name");
        if (name == null) {
            name = ((row.says("first_name") ? row.text("first_name") + " " : "")
                            + Objects.requireNonNullElse(row.text("last_name"), ""))
                    .strip();
            wish.values.putIfAbsent("kind", "INDIVIDUAL");
        }
        name = name.replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            batch.bad(row, "name", "imports.bad.missing");
            return false;
        }
        wish.values.put("name", name);
        return true;
    }

    private static boolean country(Batch batch, Wish wish) {
        String country = wish.row.text("country");
        if (country == null) {
            return true;
        }
        var code = Countries.code(country);
        code.ifPresentOrElse(
                known -> wish.values.put("country", known),
                () -> batch.bad(wish.row, "country", "clients.import.bad.country", country));
        return code.isPresent();
    }

    private static boolean figures(Batch batch, Wish wish) {
        return figure(batch, wish, "employees", 0, Integer.MAX_VALUE) && figure(batch, wish, "founded", 1000, 2999);
    }

    private static boolean figure(Batch batch, Wish wish, String field, long least, long most) {
        BigDecimal figure = wish.row.number(field);
        if (figure == null) {
            return true;
        }
        if (figure.stripTrailingZeros().scale() > 0
                || figure.compareTo(BigDecimal.valueOf(least)) < 0
                || figure.compareTo(BigDecimal.valueOf(most)) > 0) {
            batch.bad(wish.row, field, "clients.import.bad.figure", figure.toPlainString(), least, most);
            return false;
        }
        wish.values.put(field, figure.intValueExact());
        return true;
    }

    /** A revenue is an amount with its currency; one without the other says nothing. */
    private static boolean money(Batch batch, Wish wish) {
        BigDecimal revenue = wish.row.number("annual_revenue");
        String currency = wish.row.text("currency");
        if (revenue == null) {
            return true;
        }
        if (currency == null || !currency.toUpperCase(Locale.ROOT).matches("[A-Z]{3}")) {
            batch.bad(wish.row, "currency", "clients.import.bad.currency");
            return false;
        }
        if (revenue.signum() < 0) {
            batch.bad(wish.row, "annual_revenue", "imports.bad.number", revenue.toPlainString());
            return false;
        }
        wish.values.put("annual_revenue", revenue.setScale(2, java.math.RoundingMode.HALF_UP));
        wish.values.put("currency", currency.toUpperCase(Locale.ROOT));
        return true;
    }

    private boolean own(Batch batch, Wish wish, Map<String, PersonId> byId, Map<String, PersonId> byEmail) {
        Row row = wish.row;
        if (row.says("owner_external_id")) {
            wish.owner = byId.get(Objects.requireNonNull(row.text("owner_external_id")));
        }
        if (wish.owner == null && row.says("owner_email")) {
            wish.owner = byEmail.get(Objects.requireNonNull(row.text("owner_email")));
        }
        if (wish.owner == null && (row.says("owner_external_id") || row.says("owner_email"))) {
            String field = row.says("owner_external_id") ? "owner_external_id" : "owner_email";
            batch.bad(row, field, "clients.import.bad.owner", String.valueOf(row.text(field)));
            return false;
        }
        wish.since = row.date("owner_from");
        if (wish.since != null && wish.since.isBefore(today()) && !isAdministrator()) {
            batch.bad(row, "owner_from", "clients.import.bad.past", wish.since.toString());
            return false;
        }
        return true;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static boolean isAdministrator() {
        return Callers.required().is(Role.ADMINISTRATOR);
    }

    /** A parent is here already, or comes in this batch, or further down. */
    private List<Wish> resolveParents(Batch batch, List<Wish> wishes) {
        Map<String, UUID> there = refs(
                batch.source(),
                wishes.stream()
                        .flatMap(wish -> java.util.stream.Stream.ofNullable(wish.parentKey))
                        .collect(Collectors.toSet()));
        give(wishes);
        var left = new ArrayList<>(wishes);
        boolean stable = false;
        while (!stable) {
            Map<String, Wish> here = left.stream()
                    .filter(wish -> wish.key != null)
                    .collect(Collectors.toMap(wish -> String.valueOf(wish.key), Function.identity(), (a, b) -> a));
            stable = !left.removeIf(wish -> !hasParent(batch, wish, there, here));
        }
        return left;
    }

    private static boolean hasParent(Batch batch, Wish wish, Map<String, UUID> there, Map<String, Wish> here) {
        String parent = wish.parentKey;
        if (parent == null) {
            return true;
        }
        if (parent.equals(wish.key)) {
            batch.bad(wish.row, "parent_external_id", "clients.import.bad.self");
            return false;
        }
        UUID found = there.get(parent);
        Wish beside = here.get(parent);
        if (found == null && beside != null) {
            found = beside.id;
        }
        if (found != null) {
            wish.values.put("parent_id", found.toString());
            return true;
        }
        if (batch.wouldExist(parent)) {
            return true;
        }
        if (batch.lastRound()) {
            batch.bad(wish.row, "parent_external_id", "clients.import.bad.parent", parent);
        } else {
            batch.later(wish.row);
        }
        return false;
    }

    private Map<String, UUID> refs(String source, Set<String> keys) {
        var found = new HashMap<String, UUID>();
        if (!keys.isEmpty()) {
            database.sql("""
                            select r.id as key, r.client_id from clients.external_ref r
                             where r.source = :source and r.kind = 'CLIENT' and r.id = any (:keys::text[])
                            """)
                    .param("source", source)
                    .param("keys", keys.toArray(String[]::new))
                    .query(row -> {
                        found.put(
                                Objects.requireNonNull(row.getString("key")),
                                Objects.requireNonNull(row.getObject("client_id", UUID.class)));
                    });
        }
        return found;
    }

    /** Identities in advance, so that rows of one batch can refer to each other. */
    private void give(List<Wish> wishes) {
        if (wishes.isEmpty()) {
            return;
        }
        List<UUID> ids = database.sql("select uuidv7() as id from generate_series(1, :many)")
                .param("many", wishes.size())
                .query((row, number) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .list();
        for (int i = 0; i < wishes.size(); i++) {
            wishes.get(i).id = ids.get(i);
        }
    }

    /** Finds what is there, and whether the row would change it. */
    private void look(Batch batch, List<Wish> wishes) {
        if (wishes.isEmpty()) {
            return;
        }
        String[] wanted = wishes.stream()
                .map(wish -> json.writeValueAsString(wish.values))
                .toArray(String[]::new);
        database
                .sql("""
                        select x.n, c.id, c.version, b.before::text as before,
                               (b.before || (x.wanted - 'owner_id')) <> b.before as differs, c.owner_id,
                               x.key is null or r.client_id is not null as referred
                          from unnest(:keys::text[], :wanted::jsonb[]) with ordinality as x(key, wanted, n)
                          left join clients.external_ref r
                                 on r.source = :source and r.kind = 'CLIENT' and r.id = x.key
                          left join lateral (
                               select m.id from clients.client m
                                where r.client_id is null and m.merged_into is null
                                  and m.name_norm = clients.norm_name(x.wanted ->> 'name')
                                  and case when (x.wanted ->> 'email') is null and (x.wanted ->> 'phone') is null
                                                and (x.wanted ->> 'website') is null
                                           then x.key is null and m.email is null and m.phone is null
                                           else m.email = x.wanted ->> 'email' or m.phone = x.wanted ->> 'phone'
                                                or m.domain = clients.domain_of(x.wanted ->> 'website') end
                                  and not exists (select from clients.external_ref o
                                                   where o.client_id = m.id and o.source = :source
                                                     and o.kind = 'CLIENT' and x.key is not null)
                                order by m.id limit 1) s on true
                          join clients.client c on c.id = coalesce(r.client_id, s.id)
                          left join lateral (
                               select a.id, a.street, a.city, a.region, a.postal_code, a.country
                                 from clients.address a where a.client_id = c.id and a.kind = 'OFFICE'
                                order by a.id limit 1) a on true
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
                .param("source", batch.source())
                .query(Known.class)
                .stream()
                .map(Objects::requireNonNull)
                .forEach(known -> wishes.get((int) known.n() - 1).known = known);
    }

    private static boolean isNews(Wish wish, Known known) {
        return known.differs() || !known.referred() || isGiven(wish, known);
    }

    private static boolean isGiven(Wish wish, Known known) {
        return wish.owner != null && !wish.owner.value().equals(known.ownerId());
    }

    private void write(Batch batch, List<Wish> made, List<Wish> changed) {
        if (!made.isEmpty()) {
            made.forEach(this::complete);
            insert(made, batch.source());
        }
        if (!changed.isEmpty()) {
            update(changed, batch.source());
        }
        handOver(made, changed);
    }

    private void complete(Wish wish) {
        wish.values.put("id", String.valueOf(wish.id));
        wish.values.putIfAbsent("kind", "CORPORATE");
        if (wish.owner == null && !isAdministrator()) {
            wish.owner = Callers.required().person();
        }
        if (wish.owner != null) {
            wish.values.put("owner_id", wish.owner.toString());
        }
        if (wish.key != null) {
            wish.values.put("external_id", wish.key);
        }
    }

    private static final String INCOMING = """
            jsonb_to_recordset(:rows::jsonb) as x(id uuid, kind text, life_cycle text, name text, industry text,
                tier text, source text, phone text, email text, website text, employees int, founded int,
                annual_revenue numeric, currency text, note text, parent_id uuid, owner_id uuid, external_id text,
                address_id uuid, street text, city text, region text, postal_code text, country text, version int)
            """;

    private void insert(List<Wish> made, String source) {
        String rows = rows(made);
        database.sql("""
                        insert into clients.client (id, kind, life_cycle, name, industry, tier, source, phone, email,
                               website, employees, founded, annual_revenue, currency, note, parent_id, owner_id)
                        select x.id, x.kind, coalesce(x.life_cycle, 'PROSPECT'), x.name, coalesce(x.industry, 'OTHER'),
                               coalesce(x.tier, 'STANDARD'), coalesce(x.source, ''), x.phone, x.email, x.website,
                               x.employees, x.founded, x.annual_revenue, x.currency, coalesce(x.note, ''), x.parent_id,
                               x.owner_id
                          from
                        """ + INCOMING).param("rows", rows).update();
        refer(rows, source);
        database.sql("""
                        insert into clients.address (client_id, street, city, region, postal_code, country)
                        select x.id, coalesce(x.street, ''), coalesce(x.city, ''), coalesce(x.region, ''),
                               coalesce(x.postal_code, ''), x.country
                          from
                        """ + INCOMING + """
                         where coalesce(x.street, x.city, x.region, x.postal_code, x.country) is not null
                        """).param("rows", rows).update();
    }

    private void refer(String rows, String source) {
        database.sql("""
                        insert into clients.external_ref (source, id, client_id)
                        select :source, x.external_id, x.id from
                        """ + INCOMING + """
                         where x.external_id is not null
                        """)
                .param("source", source)
                .param("rows", rows)
                .update();
    }

    private String rows(List<Wish> wishes) {
        return json.writeValueAsString(wishes.stream().map(wish -> wish.values).toList());
    }

    private void update(List<Wish> changed, String source) {
        for (Wish wish : changed) {
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
                               updated_at = now()
                          from
                        """ + INCOMING + " where c.id = x.id and c.version = x.version")
                .param("rows", rows)
                .update();
        if (updated != changed.size()) {
            throw new DataIntegrityViolationException("Not every client of the batch may be changed");
        }
        refer(rows, source);
        address(rows);
    }

    private void address(String rows) {
        database.sql("""
                        with given as (
                            select x.id, x.street, x.city, x.region, x.postal_code, x.country,
                                   (select a.id from clients.address a where a.client_id = x.id and a.kind = 'OFFICE'
                                     order by a.id limit 1) as address_id
                              from
                        """ + INCOMING + """
                             where coalesce(x.street, x.city, x.region, x.postal_code, x.country) is not null
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
                        """).param("rows", rows).update();
    }

    private void handOver(List<Wish> made, List<Wish> changed) {
        var due = new ArrayList<Wish>();
        made.stream()
                .filter(wish -> wish.since != null && wish.owner != null && !wish.since.equals(today()))
                .forEach(due::add);
        changed.stream()
                .filter(wish -> isGiven(wish, Objects.requireNonNull(wish.known)))
                .forEach(due::add);
        if (due.isEmpty()) {
            return;
        }
        database.sql("""
                        select count(clients.hand_over(x.client, x.person, x.since, ''))
                          from unnest(:clients::uuid[], :persons::uuid[], :days::date[]) as x(client, person, since)
                        """)
                .param(
                        "clients",
                        due.stream()
                                .map(wish -> String.valueOf(wish.values.get("id")))
                                .toArray(String[]::new))
                .param(
                        "persons",
                        due.stream().map(wish -> String.valueOf(wish.owner)).toArray(String[]::new))
                .param(
                        "days",
                        due.stream()
                                .map(wish -> (wish.since == null ? today() : wish.since).toString())
                                .toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional
    public List<Kept> revert(List<Taken> rows) {
        var kept = new ArrayList<Kept>();
        takeBack(rows.stream().filter(Taken::created).toList())
                .forEach(id -> kept.add(Kept.because(id, "clients.import.kept.used")));
        restore(rows.stream().filter(row -> !row.created()).toList())
                .forEach(id -> kept.add(Kept.because(id, "clients.import.kept.changed")));
        return kept;
    }

    private List<UUID> takeBack(List<Taken> created) {
        if (created.isEmpty()) {
            return List.of();
        }
        return database.sql("select id from clients.take_back(:ids::uuid[], :versions::int[]) as kept(id)")
                .param("ids", texts(created, Taken::id))
                .param("versions", texts(created, Taken::version))
                .query((row, number) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .list();
    }

    private List<UUID> restore(List<Taken> changed) {
        if (changed.isEmpty()) {
            return List.of();
        }
        List<UUID> restored = database.sql("""
                        update clients.client c
                           set kind = b.kind, life_cycle = b.life_cycle, name = b.name, industry = b.industry,
                               tier = b.tier, source = b.source, phone = b.phone, email = b.email,
                               website = b.website, employees = b.employees, founded = b.founded,
                               annual_revenue = b.annual_revenue, currency = b.currency, note = b.note,
                               parent_id = b.parent_id, version = c.version + 1, updated_at = now()
                          from unnest(:ids::uuid[], :versions::int[], :befores::jsonb[]) as x(id, version, before)
                         cross join lateral jsonb_populate_record(null::clients.client, x.before) b
                         where c.id = x.id and c.version = x.version
                        returning c.id
                        """)
                .param("ids", texts(changed, Taken::id))
                .param("versions", texts(changed, Taken::version))
                .param("befores", texts(changed, Taken::before))
                .query((row, number) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .list();
        var done = new HashSet<>(restored);
        List<Taken> back =
                changed.stream().filter(row -> done.contains(row.id())).toList();
        restoreAddress(back);
        restoreOwner(back);
        return changed.stream().map(Taken::id).filter(id -> !done.contains(id)).toList();
    }

    private void restoreAddress(List<Taken> back) {
        database.sql("""
                        delete from clients.address a
                         using unnest(:ids::uuid[], :befores::jsonb[]) as x(id, before)
                         where a.client_id = x.id and a.kind = 'OFFICE' and x.before ->> 'address_id' is null
                        """)
                .param("ids", texts(back, Taken::id))
                .param("befores", texts(back, Taken::before))
                .update();
        database.sql("""
                        update clients.address a
                           set street = x.before ->> 'street', city = x.before ->> 'city',
                               region = x.before ->> 'region', postal_code = x.before ->> 'postal_code',
                               country = x.before ->> 'country'
                          from unnest(:befores::jsonb[]) as x(before)
                         where a.id = (x.before ->> 'address_id')::uuid
                        """).param("befores", texts(back, Taken::before)).update();
    }

    private void restoreOwner(List<Taken> back) {
        database.sql("""
                        select count(clients.hand_over(c.id, (x.before ->> 'owner_id')::uuid, current_date, ''))
                          from unnest(:ids::uuid[], :befores::jsonb[]) as x(id, before)
                          join clients.client c on c.id = x.id
                         where c.owner_id is distinct from (x.before ->> 'owner_id')::uuid
                           and x.before ->> 'owner_id' is not null
                        """)
                .param("ids", texts(back, Taken::id))
                .param("befores", texts(back, Taken::before))
                .query(Long.class)
                .single();
    }

    private static String[] texts(List<Taken> rows, Function<Taken, @Nullable Object> part) {
        return rows.stream().map(row -> String.valueOf(part.apply(row))).toArray(String[]::new);
    }
}
