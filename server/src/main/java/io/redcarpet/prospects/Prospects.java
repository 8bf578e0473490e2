package io.redcarpet.prospects;

import io.redcarpet.access.Columns;
import io.redcarpet.access.PersonId;
import io.redcarpet.clients.ClientId;
import io.redcarpet.clients.Cursor;
import io.redcarpet.clients.Qualification;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The prospects that the caller may see, by name. As with clients, whoever stands for few persons is led through those
 * persons' prospects, everybody else through all of them; row security filters both.
 */
@Repository
class Prospects {

    /** Up to how many persons under the caller the way through the persons is the shorter one. */
    private static final int FEW = 50;

    private static final String STANDING_CALL = """
            select k.called_at, k.outcome from prospects.call k
             where k.client_id = c.id and k.takes_back is null
               and not exists (select from prospects.call b where b.takes_back = k.id)
            """;

    private final JdbcClient jdbc;

    Prospects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A slice of the prospects that pass the filter.
     *
     * @param from where to begin; null for the beginning
     */
    @Transactional(readOnly = true)
    public ProspectSlice slice(ProspectFilter filter, @Nullable Cursor from, int limit) {
        boolean backwards = from != null && from.backwards();
        var rows = new ArrayList<>(jdbc.sql("with picked as materialized (" + picked(filter, from) + ")" + """
                        select c.id, c.name, c.tier, c.qualification, c.source, c.phone, c.email, c.do_not_call,
                               c.owner_id, coalesce(o.name, '') as owner_name, coalesce(a.city, '') as city,
                               k.called_at, k.outcome
                          from picked p
                          join clients.client c on c.id = p.id
                          left join people.person o on o.id = c.owner_id
                          left join lateral (select city from clients.address where client_id = c.id and city <> ''
                                              order by id limit 1) a on true
                          left join lateral ("""
                        + STANDING_CALL + """
                                              order by k.called_at desc, k.id desc limit 1) k on true
                         order by\s""" + (backwards ? "c.name desc, c.id desc" : "c.name, c.id"))
                .params(parameters(filter))
                .param("key", from == null ? "" : from.key())
                .param("id", from == null ? null : from.id(), java.sql.Types.OTHER)
                .param("limit", limit + 1)
                .query(Prospects::row)
                .list());
        return cut(rows, from, limit);
    }

    /** The first prospects that pass the filter, by name. */
    @Transactional(readOnly = true)
    public List<ClientId> ids(ProspectFilter filter, int limit) {
        return jdbc.sql("select p.id from (" + picked(filter, null) + ") p")
                .params(parameters(filter))
                .param("limit", limit)
                .query((row, _) -> new ClientId(new Columns(row).uuid("id")))
                .list();
    }

    /** A person's prospects with a number that nobody has called yet and that are on no list, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<ProspectRow> uncalled(PersonId person, int limit) {
        return jdbc.sql("""
                        select c.id, c.name, c.tier, c.qualification, c.source, c.phone, c.email, c.do_not_call,
                               c.owner_id, '' as owner_name, '' as city, null::timestamptz as called_at,
                               null as outcome
                          from clients.client c
                         where c.owner_id = :person and c.merged_into is null and c.life_cycle = 'PROSPECT'
                           and c.qualification in ('NEW', 'CONTACTED') and c.phone is not null and not c.do_not_call
                           and not exists (select from prospects.call k where k.client_id = c.id)
                           and not exists (select from prospects.entry e
                                             join prospects.canvassing_list l on l.id = e.list_id and not l.closed
                                            where e.client_id = c.id)
                         order by c.qualification = 'CONTACTED', c.created_at, c.id
                         limit :limit
                        """)
                .param("person", person.value())
                .param("limit", limit)
                .query(Prospects::row)
                .list();
    }

    /** How many pass the filter in each qualification; counted up to a bound and one more. */
    @Transactional(readOnly = true)
    public Map<Qualification, Integer> pipeline(ProspectFilter filter, int most) {
        var counts = new EnumMap<Qualification, Integer>(Qualification.class);
        boolean few = isFew();
        var parts = new ArrayList<String>();
        for (var each : Qualification.values()) {
            parts.add("select '" + each + "' as qualification, count(*) as number from ("
                    + picked(filter.of(each), null, few).replace(":qualification", "'" + each + "'") + ") s");
        }
        jdbc.sql(String.join(" union all ", parts))
                .params(parameters(filter))
                .param("limit", most + 1)
                .query(row -> {
                    counts.put(
                            Qualification.valueOf(Objects.requireNonNull(row.getString("qualification"))),
                            row.getInt("number"));
                });
        return counts;
    }

    private String picked(ProspectFilter filter, @Nullable Cursor from) {
        return picked(filter, from, isFew());
    }

    private static String picked(ProspectFilter filter, @Nullable Cursor from, boolean few) {
        boolean down = from != null && from.backwards();
        String further = conditions(filter)
                + (from == null ? "" : " and (c.name, c.id) " + (down ? "<" : ">") + " (:key, cast(:id as uuid))");
        String order = down ? "name desc, id desc" : "name, id";
        String one = "select c.id, c.name from clients.client c"
                + (few
                        ? " join clients.client_access a"
                                + " on a.client_id = c.id where a.person_id = p and a.life_cycle = 'PROSPECT' and"
                        : " where")
                + " c.life_cycle = 'PROSPECT' and c.merged_into is null" + further + " order by c."
                + order.replace(", ", ", c.") + " limit :limit";
        return few
                ? "select k.id, k.name from unnest(array(select report_id from people.closure"
                        + " where manager_id = (select access.me()))) p cross join lateral (" + one
                        + ") k group by k.id, k.name order by k." + order.replace(", ", ", k.") + " limit :limit"
                : one;
    }

    private static String conditions(ProspectFilter filter) {
        return (filter.qualification() == null ? "" : " and c.qualification = :qualification")
                + (filter.text().isEmpty() ? "" : " and strpos(c.name_norm, clients.norm_name(:text)) > 0")
                + (filter.source().isEmpty() ? "" : " and starts_with(lower(c.source), lower(:source))")
                + (filter.place().isEmpty()
                        ? ""
                        : " and exists (select from clients.address d where d.client_id = c.id"
                                + " and (starts_with(lower(d.city), lower(:place))"
                                + " or starts_with(lower(d.region), lower(:place))))")
                + (filter.called() == null
                        ? ""
                        : " and " + (filter.called() ? "" : "not ") + "exists (" + STANDING_CALL + ")")
                + (filter.doNotCall() == null ? "" : " and c.do_not_call = :doNotCall")
                + (filter.owner() == null ? "" : " and c.owner_id = :owner");
    }

    private static Map<String, @Nullable Object> parameters(ProspectFilter filter) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put(
                "qualification",
                filter.qualification() == null ? null : filter.qualification().name());
        parameters.put("text", filter.text());
        parameters.put("source", filter.source());
        parameters.put("place", filter.place());
        parameters.put("doNotCall", filter.doNotCall());
        parameters.put("owner", filter.owner() == null ? null : filter.owner().value());
        return parameters;
    }

    private boolean isFew() {
        return jdbc.sql("""
                        select not people.sees_all() and (
                               select count(*) from (select from people.closure where manager_id = (select access.me())
                                                      limit :beyond) s) < :beyond
                        """).param("beyond", FEW + 1).query(Boolean.class).single();
    }

    /** One row more than asked for was read: it says whether the list goes on. */
    private static ProspectSlice cut(List<ProspectRow> rows, @Nullable Cursor from, int limit) {
        boolean backwards = from != null && from.backwards();
        boolean goesOn = rows.size() > limit;
        var shown = goesOn ? rows.subList(0, limit) : rows;
        if (backwards) {
            Collections.reverse(shown);
        }
        if (shown.isEmpty()) {
            return new ProspectSlice(List.of(), null, null);
        }
        boolean hasPrevious = backwards ? goesOn : from != null;
        return new ProspectSlice(
                shown,
                hasPrevious ? cursor(shown.getFirst(), true) : null,
                backwards || goesOn ? cursor(shown.getLast(), false) : null);
    }

    private static Cursor cursor(ProspectRow row, boolean backwards) {
        return new Cursor(row.name(), row.id().value(), backwards);
    }

    private static ProspectRow row(ResultSet result, int number) throws SQLException {
        var row = new Columns(result);
        @Nullable String outcome = row.textOrNull("outcome");
        return new ProspectRow(
                new ClientId(row.uuid("id")),
                row.text("name"),
                row.text("tier").equals("RED_CARPET"),
                row.word("qualification", Qualification.class),
                row.text("source"),
                row.text("city"),
                row.textOrNull("phone"),
                row.textOrNull("email"),
                result.getBoolean("do_not_call"),
                row.personOrNull("owner_id"),
                row.text("owner_name"),
                row.momentOrNull("called_at"),
                outcome == null ? null : Outcome.valueOf(outcome));
    }
}
