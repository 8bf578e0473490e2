package io.redcarpet.imports;

import io.redcarpet.access.Columns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What imports did to records, and how far it was taken back. */
@Component
class TakenRows {

    private final JdbcClient database;
    private final JsonMapper json;

    TakenRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What is to be taken back next, the last taken first; a record that several lines touched comes once. */
    @Transactional(readOnly = true)
    public List<Taken> next(ImportId id, int many) {
        return database.sql("""
                        with latest as materialized (
                            select record_id from (
                                   select record_id, taken_as from imports.outcome
                                    where import_id = :id and what in ('CREATED', 'CHANGED')
                                    order by taken_as desc limit :many) l
                             group by record_id
                        )
                        select l.record_id, o.line, o.version, o.before
                          from latest l cross join lateral (
                               select min(line) as line, max(version) as version, max(taken_as) as taken_as,
                                      case when bool_or(before is null) then null
                                           else imports.last_said(before order by taken_as desc) end as before
                                 from (select * from imports.outcome
                                        where import_id = :id and record_id = l.record_id offset 0) r
                                where what in ('CREATED', 'CHANGED')) o
                         order by o.taken_as desc
                        """)
                .param("id", id.value())
                .param("many", many)
                .query((row, number) -> new Taken(
                        row.getLong("line"),
                        new Columns(row).uuid("record_id"),
                        row.getInt("version"),
                        row.getString("before")))
                .list();
    }

    @Transactional
    public void back(ImportId id, List<Taken> rows, List<Kept> kept) {
        Map<UUID, Kept> reasons = new HashMap<>();
        kept.forEach(reason -> reasons.put(reason.id(), reason));
        database.sql("""
                        update imports.outcome o
                           set what = case when x.key is null then 'REVERTED' else 'KEPT' end,
                               message_key = x.key, arguments = x.arguments
                          from unnest(:records::uuid[], :keys::text[], :arguments::jsonb[]) as x(record_id, key, arguments)
                         where o.import_id = :id and o.record_id = x.record_id and o.what in ('CREATED', 'CHANGED')
                        """)
                .param("id", id.value())
                .param("records", Taken.ids(rows))
                .param("keys", texts(rows, reasons, Kept::messageKey))
                .param("arguments", texts(rows, reasons, reason -> json.writeValueAsString(reason.arguments())))
                .update();
    }

    private static @Nullable String[] texts(List<Taken> rows, Map<UUID, Kept> reasons, Function<Kept, String> part) {
        return rows.stream()
                .map(row -> reasons.get(row.id()))
                .map(reason -> reason == null ? null : part.apply(reason))
                .toArray(String[]::new);
    }

    /** Those that had to stay are tried again: what they were needed for may be gone by now. */
    @Transactional
    public void again(ImportId id) {
        database.sql("""
                        update imports.outcome
                           set what = case when before is null then 'CREATED' else 'CHANGED' end,
                               message_key = null, arguments = '[]'
                         where import_id = :id and what = 'KEPT'
                        """).param("id", id.value()).update();
    }
}
