package io.redcarpet.clients;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists of clients in two shapes with the same rows. Whoever stands for few persons is led through those persons'
 * clients (narrow), everybody else through the whole base in its order (wide); row security filters both.
 */
@Repository
class ClientLists {

    /** Up to how many persons under the caller the narrow shape is the faster one. */
    private static final int NARROW = 50;

    private static final String ROWS = """
            select c.id, c.name, c.kind, c.life_cycle, c.industry, c.tier, c.qualification, c.source, c.phone, c.email,
                   c.do_not_call, c.annual_revenue, c.currency, c.owner_id, coalesce(o.name, '') as owner_name,
                   c.version, c.created_at
            """;

    private final JdbcClient jdbc;

    ClientLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ClientSlice slice(ClientFilter filter, ClientOrder order, @Nullable Cursor from, int limit) {
        return slice(filter, order, from, limit, isNarrow());
    }

    ClientSlice slice(ClientFilter filter, ClientOrder order, @Nullable Cursor from, int limit, boolean narrow) {
        boolean backwards = from != null && from.backwards();
        boolean down = order.isDescending() != backwards;
        @Nullable Object key = from == null ? null : key(order, from);
        String picked = narrow ? narrow(filter, order, key != null, down) : wide(filter, order, key != null, down);
        // The guard of the policy looks dear to the planner, which would rather intersect whole bitmaps.
        jdbc.sql("set local enable_bitmapscan = off").update();
        var rows = new ArrayList<>(
                jdbc.sql("with picked as materialized (" + picked + ")" + ROWS + """
                          from picked k
                          join clients.client c on c.id = k.id
                          left join people.person o on o.id = c.owner_id
                         order by\s""" + direction("k.sort, k.id", down))
                        .params(parameters(filter))
                        .param("key", key)
                        .param("id", from == null ? null : from.id())
                        .param("limit", limit + 1)
                        .query(ClientMapping::row)
                        .list());
        jdbc.sql("set local enable_bitmapscan = on").update();
        return cut(rows, order, from != null, backwards, limit);
    }

    List<ClientRow> subsidiaries(ClientId parent) {
        return jdbc.sql(ROWS + """
                          from clients.client c
                          left join people.person o on o.id = c.owner_id
                         where c.parent_id = :parent and c.merged_into is null
                         order by c.name, c.id
                         limit 100
                        """)
                .param("parent", parent.value())
                .query(ClientMapping::row)
                .list();
    }

    private boolean isNarrow() {
        return jdbc.sql("""
                        select not people.sees_all() and (
                               select count(*) from (select from people.closure where manager_id = (select access.me())
                                                      limit :beyond) s) < :beyond
                        """).param("beyond", NARROW + 1).query(Boolean.class).single();
    }

    private static String wide(ClientFilter filter, ClientOrder order, boolean goesOn, boolean down) {
        String sort = order.isByName() ? "c.name" : "c.created_at";
        return "select c.id, " + sort + " as sort from clients.client c where c.merged_into is null"
                + listed(filter, "c")
                + further(filter)
                + beyond(sort + ", c.id", goesOn, down)
                + " order by " + direction(sort + ", c.id", down) + " limit :limit";
    }

    private static String narrow(ClientFilter filter, ClientOrder order, boolean goesOn, boolean down) {
        String sort = order.isByName() ? "a.name" : "c.created_at";
        String further = further(filter);
        boolean joined = !order.isByName() || !further.isEmpty();
        return "select k.id, k.sort from unnest(array(select report_id from people.closure"
                + " where manager_id = (select access.me()))) p cross join lateral (select a.client_id as id, "
                + sort + " as sort from clients.client_access a"
                + (joined ? " join clients.client c on c.id = a.client_id" : "")
                + " where a.person_id = p"
                + listed(filter, "a")
                + further
                + beyond(sort + ", a.client_id", goesOn, down)
                + " order by " + direction(sort + ", a.client_id", down)
                + " limit :limit) k group by k.id, k.sort order by " + direction("k.sort, k.id", down)
                + " limit :limit";
    }

    /** Conditions on the columns that client_access repeats. */
    private static String listed(ClientFilter filter, String table) {
        return (filter.tier() == null ? "" : " and " + table + ".tier = :tier")
                + (filter.industry() == null ? "" : " and " + table + ".industry = :industry")
                + (filter.lifeCycle() == null ? "" : " and " + table + ".life_cycle = :lifeCycle");
    }

    private static String further(ClientFilter filter) {
        return (filter.qualification() == null ? "" : " and c.qualification = :qualification")
                + (filter.kind() == null ? "" : " and c.kind = :kind")
                + (filter.owner() == null ? "" : " and c.owner_id = :owner")
                + (filter.text().isEmpty() ? "" : " and strpos(c.name_norm, clients.norm_name(:text)) > 0");
    }

    private static String beyond(String columns, boolean goesOn, boolean down) {
        return goesOn ? " and (" + columns + ") " + (down ? "<" : ">") + " (:key, :id)" : "";
    }

    private static String direction(String columns, boolean down) {
        return down ? columns.replace(",", " desc,") + " desc" : columns;
    }

    private static Map<String, @Nullable Object> parameters(ClientFilter filter) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("tier", name(filter.tier()));
        parameters.put("industry", name(filter.industry()));
        parameters.put("lifeCycle", name(filter.lifeCycle()));
        parameters.put("qualification", name(filter.qualification()));
        parameters.put("kind", name(filter.kind()));
        parameters.put("owner", filter.owner() == null ? null : filter.owner().value());
        parameters.put("text", filter.text());
        return parameters;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static Object key(ClientOrder order, Cursor from) {
        return order.isByName() ? from.key() : Instant.parse(from.key()).atOffset(ZoneOffset.UTC);
    }

    /** One row more than asked for was read: it says whether the list goes on. */
    private static ClientSlice cut(
            List<ClientRow> rows, ClientOrder order, boolean begun, boolean backwards, int limit) {
        boolean goesOn = rows.size() > limit;
        var shown = goesOn ? rows.subList(0, limit) : rows;
        if (backwards) {
            Collections.reverse(shown);
        }
        if (shown.isEmpty()) {
            return new ClientSlice(List.of(), null, null);
        }
        boolean hasPrevious = backwards ? goesOn : begun;
        boolean hasNext = backwards || goesOn;
        return new ClientSlice(
                shown,
                hasPrevious ? cursor(shown.getFirst(), order, true) : null,
                hasNext ? cursor(shown.getLast(), order, false) : null);
    }

    private static Cursor cursor(ClientRow row, ClientOrder order, boolean backwards) {
        return new Cursor(
                order.isByName() ? row.name() : row.createdAt().toString(),
                row.id().value(),
                backwards);
    }
}
