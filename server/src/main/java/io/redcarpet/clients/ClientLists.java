package io.redcarpet.clients;

import io.redcarpet.access.Columns;
import java.sql.Array;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists of clients in two shapes with the same rows. Whoever stands for few persons is led through those persons'
 * clients (narrow), everybody else through the whole base in its order (wide); row security filters both.
 */
@Repository
class ClientLists {

    private static final int DEEPEST = 8;

    /** Up to how many clients of a name are looked up rather than come upon. */
    private static final int FEW = 2000;

    private static final String ROWS = """
            select c.id, c.name, c.kind, c.life_cycle, c.industry, c.tier, c.qualification, c.source, c.phone, c.email,
                   c.do_not_call, c.annual_revenue, c.currency, c.owner_id, coalesce(o.name, '') as owner_name,
                   c.version, c.created_at
            """;

    private final JdbcClient jdbc;
    private final Scopes scopes;

    ClientLists(JdbcClient jdbc, Scopes scopes) {
        this.jdbc = jdbc;
        this.scopes = scopes;
    }

    ClientSlice slice(ClientFilter filter, ClientOrder order, @Nullable Cursor from, int limit) {
        return slice(filter, order, from, limit, scopes.isNarrow());
    }

    ClientSlice slice(ClientFilter filter, ClientOrder order, @Nullable Cursor from, int limit, boolean narrow) {
        boolean backwards = from != null && from.backwards();
        boolean down = order.isDescending() != backwards;
        @Nullable Object key = from == null ? null : key(order, from);
        UUID @Nullable [] named = filter.text().isEmpty() ? null : fewNamed(filter.text());
        var listing = new Listing(filter, order, key != null, down, named != null);
        String picked = narrow ? listing.narrow() : listing.wide();
        plan("off", filter.isOneIndex() ? "force_generic_plan" : "auto");
        var rows = new ArrayList<>(jdbc.sql("with picked as materialized (" + picked + ")" + ROWS + """
                          from picked k
                          join clients.client c on c.id = k.id
                          left join people.person o on o.id = c.owner_id
                         order by\s"""
                        + Listing.direction("k.sort, k.id", down))
                .params(parameters(filter))
                .param("named", named)
                .param("key", key)
                .param("id", from == null ? null : from.id())
                .param("limit", limit + 1)
                .query(ClientMapping::row)
                .list());
        plan("on", "auto");
        return cut(rows, order, from != null, backwards, limit);
    }

    /**
     * The guard of the policy looks dear to the planner, which would rather intersect whole bitmaps; and it takes longer
     * to plan a list of one tier and industry than to read it, though no other plan comes of it.
     */
    private void plan(String bitmaps, String mode) {
        jdbc.sql("select set_config('enable_bitmapscan', :bitmaps, true), set_config('plan_cache_mode', :mode, true)")
                .param("bitmaps", bitmaps)
                .param("mode", mode)
                .query()
                .singleRow();
    }

    List<Relative> family(ClientId client) {
        return jdbc.sql("""
                        with recursive above as (
                            select c.id, c.parent_id, c.name, c.industry, c.tier, 0 as height
                              from clients.client c where c.id = :client
                            union all
                            select c.id, c.parent_id, c.name, c.industry, c.tier, a.height + 1
                              from above a join clients.client c on c.id = a.parent_id
                             where a.height < :deepest
                        ), below as (
                            select c.id, c.name, c.industry, c.tier, 1 as depth, array[c.name, c.id::text] as path
                              from clients.client c where c.parent_id = :client and c.merged_into is null
                            union all
                            select c.id, c.name, c.industry, c.tier, b.depth + 1, b.path || array[c.name, c.id::text]
                              from below b join clients.client c on c.parent_id = b.id and c.merged_into is null
                             where b.depth < :deepest
                        ), top as (select max(height) as height from above)
                        select a.id, a.name, a.industry, a.tier, t.height - a.height as depth, null as path
                          from above a, top t
                        union all
                        select b.id, b.name, b.industry, b.tier, t.height + b.depth, b.path from below b, top t
                         order by path nulls first, depth
                         limit 200
                        """)
                .param("client", client.value())
                .param("deepest", DEEPEST)
                .query((result, _) -> {
                    var row = new Columns(result);
                    return new Relative(
                            row.id("id", ClientId::new),
                            row.text("name"),
                            row.word("industry", Industry.class),
                            row.word("tier", Tier.class),
                            result.getInt("depth"));
                })
                .list();
    }

    /** The clients of that name, where they are few; null where one soon comes upon them in any order. */
    private UUID @Nullable [] fewNamed(String text) {
        return jdbc.sql("select clients.few_named(:text, :few)")
                .param("text", text)
                .param("few", FEW)
                .query((result, _) -> {
                    @Nullable Array found = result.getArray(1);
                    return Optional.ofNullable(found == null ? null : (UUID[]) found.getArray());
                })
                .single()
                .orElse(null);
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
