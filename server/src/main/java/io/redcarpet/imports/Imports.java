package io.redcarpet.imports;

import io.redcarpet.access.Columns;
import io.redcarpet.access.PersonId;
import io.redcarpet.imports.Import.Progress;
import io.redcarpet.pages.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The imports that the caller may see, and how far each has come. */
@Component
class Imports {

    private static final String SELECT = """
            select i.id, i.person_id, i.kind, i.source, i.file_name, i.file_size, i.recognised, i.headers, i.format,
                   i.columns, i.state, i.problem_key, i.problem_arguments, i.address, i.created_at, i.changed_at,
                   p.dry_run, p.round, p.line, p.rows, p.created, p.changed, p.skipped, p.bad, p.later, p.reverted, p.kept
              from imports.import i join imports.progress p on p.import_id = i.id
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    Imports(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A file that came in. */
    record Draft(
            String kind, String fileName, long fileSize, Format format, List<String> headers, Guessing.Guess guess) {}

    /** An import that was interrupted, and whose it is. */
    record Unfinished(ImportId id, PersonId person, String address) {}

    @Transactional
    public ImportId add(Draft draft) {
        var id = new ImportId(database.sql("""
                        insert into imports.import (kind, source, file_name, file_size, recognised, headers, format, columns)
                        values (:kind, :source, :fileName, :fileSize, :recognised, :headers, :format::jsonb, :columns)
                        returning id
                        """)
                .param("kind", draft.kind())
                .param("source", draft.guess().source())
                .param("fileName", draft.fileName())
                .param("fileSize", draft.fileSize())
                .param("recognised", draft.guess().recognised())
                .param("headers", draft.headers().toArray(String[]::new))
                .param("format", json.writeValueAsString(draft.format()))
                .param("columns", draft.guess().columns().toArray(String[]::new))
                .query(UUID.class)
                .single());
        database.sql("insert into imports.progress (import_id) values (:id)")
                .param("id", id.value())
                .update();
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<Import> find(ImportId id) {
        return database.sql(SELECT + " where i.id = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /** The newest ones, before a given one. */
    @Transactional(readOnly = true)
    public List<Import> page(@Nullable ImportId before, int many) {
        return database.sql(SELECT + """
                         where (:before::uuid is null or (i.created_at, i.id) <
                               (select b.created_at, b.id from imports.import b where b.id = :before::uuid))
                         order by i.created_at desc, i.id desc limit :many
                        """)
                .param("before", before == null ? null : before.toString())
                .param("many", many)
                .query(this::read)
                .list();
    }

    /** How many of the caller's own wait for the caller. */
    @Transactional(readOnly = true)
    public int waiting(PersonId person) {
        return database.sql("""
                        select count(*) from imports.import
                         where person_id = :person and state in ('UPLOADED', 'MAPPED', 'CHECKED')
                        """)
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    @Transactional
    public void readAs(ImportId id, Format format, List<String> headers, Guessing.Guess guess) {
        database.sql("""
                        update imports.import
                           set format = :format::jsonb, headers = :headers, columns = :columns, source = :source,
                               recognised = :recognised, state = 'UPLOADED', changed_at = now(), version = version + 1
                         where id = :id and state in ('UPLOADED', 'MAPPED', 'CHECKED')
                        """)
                .param("id", id.value())
                .param("format", json.writeValueAsString(format))
                .param("headers", headers.toArray(String[]::new))
                .param("columns", guess.columns().toArray(String[]::new))
                .param("source", guess.source())
                .param("recognised", guess.recognised())
                .update();
    }

    @Transactional
    public void map(ImportId id, Format format, String source, List<String> columns) {
        database.sql("""
                        update imports.import
                           set format = :format::jsonb, columns = :columns, source = :source, state = 'MAPPED',
                               changed_at = now(), version = version + 1
                         where id = :id and state in ('UPLOADED', 'MAPPED', 'CHECKED')
                        """)
                .param("id", id.value())
                .param("format", json.writeValueAsString(format))
                .param("columns", columns.toArray(String[]::new))
                .param("source", source)
                .update();
    }

    /** Moves an import on; answers whether it stood where it was thought to. */
    @Transactional
    public boolean move(ImportId id, State from, State to) {
        return database.sql("""
                        update imports.import set state = :to, problem_key = null, problem_arguments = null,
                               changed_at = now(), version = version + 1
                         where id = :id and state = :from
                        """)
                        .param("id", id.value())
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    @Transactional
    public void fail(ImportId id, String key, List<Object> arguments) {
        database.sql("""
                        update imports.import set state = 'FAILED', problem_key = :key,
                               problem_arguments = :arguments::jsonb, changed_at = now(), version = version + 1
                         where id = :id
                        """)
                .param("id", id.value())
                .param("key", key)
                .param("arguments", json.writeValueAsString(arguments))
                .update();
    }

    /** Begins to count anew. */
    @Transactional
    public void restart(ImportId id, long rows, boolean dryRun) {
        database.sql("""
                        update imports.progress set dry_run = :dryRun, round = 1, line = 0, rows = :rows, created = 0, changed = 0,
                               skipped = 0, bad = 0, later = 0, reverted = 0, kept = 0
                         where import_id = :id
                        """)
                .param("id", id.value())
                .param("rows", rows)
                .param("dryRun", dryRun)
                .update();
    }

    /** How far it has come, with the promise that nobody else moves it until this transaction ends. */
    @Transactional
    public Progress hold(ImportId id) {
        probeIndexes();
        return database.sql("""
                        select dry_run, round, line, rows, created, changed, skipped, bad, later, reverted, kept
                          from imports.progress where import_id = :id for update
                        """)
                .param("id", id.value())
                .query((row, number) -> progress(row))
                .single();
    }

    /** Tables grow faster than the database counts them: for as long as it thinks them empty, it would read them whole. */
    private void probeIndexes() {
        database.sql("select set_config('enable_seqscan', 'off', true)")
                .query(String.class)
                .single();
    }

    @Transactional
    public void advance(ImportId id, Progress to) {
        database.sql("""
                        update imports.progress set round = :round, line = :line, created = :created,
                               changed = :changed, skipped = :skipped, bad = :bad, later = :later,
                               reverted = :reverted, kept = :kept
                         where import_id = :id
                        """)
                .param("id", id.value())
                .param("round", to.round())
                .param("line", to.line())
                .param("created", to.created())
                .param("changed", to.changed())
                .param("skipped", to.skipped())
                .param("bad", to.bad())
                .param("later", to.later())
                .param("reverted", to.reverted())
                .param("kept", to.kept())
                .update();
    }

    @Transactional(readOnly = true)
    public State state(ImportId id) {
        return State.valueOf(database.sql("select state from imports.import where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single());
    }

    /** Asked by the program itself, as nobody. */
    @Transactional(readOnly = true)
    public List<Unfinished> unfinished() {
        return database.sql("select id, person_id, address from imports.unfinished()")
                .query((row, number) -> new Unfinished(
                        new ImportId(new Columns(row).uuid("id")),
                        new PersonId(new Columns(row).uuid("person_id")),
                        new Columns(row).text("address")))
                .list();
    }

    @Transactional
    public void remember(String kind, List<String> headers, String source, List<String> columns) {
        database.sql("""
                        insert into imports.remembered (kind, signature, source, columns)
                        values (:kind, :signature, :source, :columns)
                        on conflict (person_id, kind, signature)
                        do update set source = excluded.source, columns = excluded.columns
                        """)
                .param("kind", kind)
                .param("signature", Guessing.signature(headers))
                .param("source", source)
                .param("columns", columns.toArray(String[]::new))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Guessing.Guess> remembered(String kind, List<String> headers) {
        return database.sql("""
                        select source, columns from imports.remembered
                         where kind = :kind and signature = :signature and person_id = access.me()
                        """)
                .param("kind", kind)
                .param("signature", Guessing.signature(headers))
                .query((row, number) ->
                        new Guessing.Guess(new Columns(row).texts("columns"), new Columns(row).text("source"), null))
                .optional();
    }

    private Import read(ResultSet row, int number) throws SQLException {
        @Nullable String problem = row.getString("problem_key");
        return new Import(
                new ImportId(new Columns(row).uuid("id")),
                new PersonId(new Columns(row).uuid("person_id")),
                new Columns(row).text("kind"),
                new Columns(row).text("source"),
                new Columns(row).text("file_name"),
                row.getLong("file_size"),
                row.getString("recognised"),
                new Columns(row).texts("headers"),
                json.readValue(new Columns(row).text("format"), Format.class),
                new Columns(row).texts("columns"),
                State.valueOf(new Columns(row).text("state")),
                problem == null ? null : new Problem("", problem, arguments(json, row.getString("problem_arguments"))),
                new Columns(row).text("address"),
                new Columns(row).moment("created_at"),
                new Columns(row).moment("changed_at"),
                progress(row));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                row.getBoolean("dry_run"),
                row.getInt("round"),
                row.getLong("line"),
                row.getLong("rows"),
                row.getLong("created"),
                row.getLong("changed"),
                row.getLong("skipped"),
                row.getLong("bad"),
                row.getLong("later"),
                row.getLong("reverted"),
                row.getLong("kept"));
    }

    static List<Object> arguments(JsonMapper json, @Nullable String stored) {
        return stored == null ? List.of() : List.of(Objects.requireNonNull(json.readValue(stored, Object[].class)));
    }
}
