package io.redcarpet.imports;

import io.redcarpet.access.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What became of the rows of an import. */
@Component
class Outcomes {

    private final JdbcClient database;
    private final JsonMapper json;

    Outcomes(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * One row's outcome.
     *
     * @param what as in the table
     * @param arguments of the message; of a sample in a dry run, what the row says
     */
    record Outcome(
            long line,
            String what,
            @Nullable UUID record,
            @Nullable Integer version,
            @Nullable String before,
            String field,
            @Nullable String messageKey,
            List<Object> arguments) {}

    @Transactional
    public void clear(ImportId id) {
        database.sql("delete from imports.outcome where import_id = :id")
                .param("id", id.value())
                .update();
    }

    /** Writes outcomes down; one that waited is replaced. */
    @Transactional
    public void add(ImportId id, Collection<Outcome> outcomes) {
        database.sql("""
                        insert into imports.outcome as o
                               (import_id, line, what, record_id, version, before, field, message_key, arguments)
                        select :id, line, what, record_id, version, before, field, message_key, arguments
                          from unnest(:lines::bigint[], :whats::text[], :records::uuid[], :versions::int[],
                                      :befores::jsonb[], :fields::text[], :keys::text[], :arguments::jsonb[])
                               as x(line, what, record_id, version, before, field, message_key, arguments)
                        on conflict (import_id, line) do update
                           set what = excluded.what, record_id = excluded.record_id, version = excluded.version,
                               before = excluded.before, field = excluded.field, message_key = excluded.message_key,
                               arguments = excluded.arguments
                        """)
                .param("id", id.value())
                .param("lines", texts(outcomes, Outcome::line))
                .param("whats", texts(outcomes, Outcome::what))
                .param("records", texts(outcomes, Outcome::record))
                .param("versions", texts(outcomes, Outcome::version))
                .param("befores", texts(outcomes, Outcome::before))
                .param("fields", texts(outcomes, Outcome::field))
                .param("keys", texts(outcomes, Outcome::messageKey))
                .param("arguments", texts(outcomes, outcome -> json.writeValueAsString(outcome.arguments())))
                .update();
    }

    static @Nullable String[] texts(Collection<Outcome> outcomes, Function<Outcome, @Nullable Object> part) {
        return outcomes.stream()
                .map(part)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    @Transactional
    public void forgetWaiting(ImportId id, Collection<Long> lines) {
        database.sql("""
                        delete from imports.outcome
                         where import_id = :id and what = 'LATER' and line = any (:lines::bigint[])
                        """)
                .param("id", id.value())
                .param("lines", lines.stream().map(String::valueOf).toArray(String[]::new))
                .update();
    }

    /** The next lines that wait for others. */
    @Transactional(readOnly = true)
    public List<Long> waiting(ImportId id, long after, int many) {
        return database.sql("""
                        select line from imports.outcome
                         where import_id = :id and what = 'LATER' and line > :after order by line limit :many
                        """)
                .param("id", id.value())
                .param("after", after)
                .param("many", many)
                .query((row, number) -> row.getLong("line"))
                .list();
    }

    /** The first ones of each kind. */
    @Transactional(readOnly = true)
    public List<Outcome> samples(ImportId id, String what, int many) {
        return database.sql("""
                        select line, what, record_id, field, message_key, arguments
                          from imports.outcome where import_id = :id and what = :what order by line limit :many
                        """)
                .param("id", id.value())
                .param("what", what)
                .param("many", many)
                .query(this::told)
                .list();
    }

    /** Hands over every row that was refused, bad or kept at the revert, in the order of the file. */
    @Transactional(readOnly = true)
    public void eachRefused(ImportId id, Consumer<Outcome> taker) {
        long after = -1;
        while (true) {
            List<Outcome> next = refused(id, after);
            next.forEach(taker);
            if (next.isEmpty()) {
                return;
            }
            after = next.getLast().line();
        }
    }

    @Transactional(readOnly = true)
    public List<Outcome> refused(ImportId id, long after) {
        return database.sql("""
                        select line, what, record_id, field, message_key, arguments from imports.outcome
                         where import_id = :id and what in ('BAD', 'KEPT') and line > :after order by line limit 1000
                        """)
                .param("id", id.value())
                .param("after", after)
                .query(this::told)
                .list();
    }

    private Outcome told(ResultSet row, int number) throws SQLException {
        return new Outcome(
                row.getLong("line"),
                new Columns(row).text("what"),
                row.getObject("record_id", UUID.class),
                null,
                null,
                Objects.requireNonNullElse(row.getString("field"), ""),
                row.getString("message_key"),
                Imports.arguments(json, row.getString("arguments")));
    }
}
