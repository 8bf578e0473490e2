package io.redcarpet.imports;

import io.redcarpet.access.Columns;
import io.redcarpet.access.PersonId;
import io.redcarpet.pages.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The imports that the caller may see. */
@Component
class Imports {

    private static final String SELECT = """
            select i.id, i.person_id, i.kind, i.source, i.file_name, i.file_size, i.recognised, i.headers, i.format,
                   i.columns, i.state, i.problem_key, i.problem_arguments, i.file_deleted_at, i.address, i.created_at,
                   i.changed_at, p.dry_run, p.round, p.line, p.rows, p.created, p.changed, p.skipped, p.bad, p.later,
                   p.reverted, p.kept, p.seen
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
        var guess = draft.guess();
        var id = new ImportId(database.sql("""
                        insert into imports.import (kind, source, file_name, file_size, recognised, headers, format, columns)
                        values (:kind, :source, :fileName, :fileSize, :recognised, :headers, :format::jsonb, :columns)
                        returning id
                        """)
                .param("kind", draft.kind())
                .param("source", guess.source())
                .param("fileName", draft.fileName())
                .param("fileSize", draft.fileSize())
                .param("recognised", guess.recognised())
                .param("headers", draft.headers().toArray(String[]::new))
                .param("format", json.writeValueAsString(draft.format()))
                .param("columns", guess.columns().toArray(String[]::new))
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

    /** The caller's own that wait for the caller: not run yet, stopped, or with refused rows nobody has looked at. */
    @Transactional(readOnly = true)
    public List<Import> waiting(int many) {
        return database.sql(SELECT + """
                         where i.person_id = access.me() and i.file_deleted_at is null
                           and (i.state in ('UPLOADED', 'MAPPED', 'CHECKED')
                                or (i.state in ('DONE', 'FAILED') and not p.seen
                                    and (p.bad > 0 or i.state = 'FAILED')))
                         order by i.changed_at desc, i.id desc limit :many
                        """).param("many", many).query(this::read).list();
    }

    /** The caller's import of a file of this name that somebody works on now or did when the program stopped. */
    @Transactional(readOnly = true)
    public Optional<ImportId> busyWith(String kind, String source, String fileName) {
        return database.sql("""
                        select id from imports.import
                         where person_id = access.me() and kind = :kind and source = :source and file_name = :fileName
                           and state in ('CHECKING', 'RUNNING', 'CANCELLING', 'REVERTING')
                         order by id desc limit 1
                        """)
                .param("kind", kind)
                .param("source", source)
                .param("fileName", fileName)
                .query(UUID.class)
                .optional()
                .map(ImportId::new);
    }

    @Transactional
    public void readAs(ImportId id, Format format, List<String> headers, Guessing.Guess guess) {
        database.sql("""
                        update imports.import
                           set format = :format::jsonb, headers = :headers, columns = :columns, source = :source,
                               recognised = :recognised, state = 'UPLOADED', problem_key = null, problem_arguments = null, changed_at = now(), version = version + 1
                         where id = :id and state in ('UPLOADED', 'MAPPED', 'CHECKED', 'FAILED')
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
                         where id = :id and state in ('UPLOADED', 'MAPPED', 'CHECKED', 'FAILED')
                        """)
                .param("id", id.value())
                .param("format", json.writeValueAsString(format))
                .param("columns", columns.toArray(String[]::new))
                .param("source", source)
                .update();
    }

    /** Moves an import on; answers whether it stood where it was thought to, and has its file when it needs it. */
    @Transactional
    public boolean move(ImportId id, State from, State to) {
        return database.sql("""
                        update imports.import set state = :to, problem_key = null, problem_arguments = null,
                               changed_at = now(), version = version + 1
                         where id = :id and state = :from
                           and (file_deleted_at is null or :to not in ('CHECKING', 'RUNNING'))
                        """)
                        .param("id", id.value())
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    /** Gives an upload up before it is run; its file goes. Answers whether it still stood there. */
    @Transactional
    public boolean discard(ImportId id) {
        return database.sql("""
                        update imports.import
                           set state = 'CANCELLED', file_deleted_at = now(), changed_at = now(), version = version + 1
                         where id = :id and state in ('UPLOADED', 'MAPPED', 'CHECKED')
                        """).param("id", id.value()).update() == 1;
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
                .query((result, _) -> {
                    var row = new Columns(result);
                    return new Unfinished(row.id("id", ImportId::new), row.person("person_id"), row.text("address"));
                })
                .list();
    }

    /** Says of imports without a step since a moment that their files go, and which they are. Asked as nobody. */
    @Transactional
    public List<ImportId> outliveFiles(Instant lastStep, int many) {
        return database.sql("select id from imports.outlive_files(:lastStep::timestamptz, :many)")
                .param("lastStep", lastStep.toString())
                .param("many", many)
                .query((result, _) -> new Columns(result).id("id", ImportId::new))
                .list();
    }

    private Import read(ResultSet result, int number) throws SQLException {
        var row = new Columns(result);
        return new Import(
                row.id("id", ImportId::new),
                row.person("person_id"),
                row.text("kind"),
                row.text("source"),
                row.text("file_name"),
                result.getLong("file_size"),
                row.textOrNull("recognised"),
                row.texts("headers"),
                json.readValue(row.text("format"), Format.class),
                row.texts("columns"),
                row.word("state", State.class),
                problem(row),
                row.momentOrNull("file_deleted_at"),
                row.text("address"),
                row.moment("created_at"),
                row.moment("changed_at"),
                progress(result));
    }

    private @Nullable Problem problem(Columns row) throws SQLException {
        @Nullable String key = row.textOrNull("problem_key");
        return key == null ? null : new Problem("", key, arguments(json, row.textOrNull("problem_arguments")));
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
                row.getLong("kept"),
                row.getBoolean("seen"));
    }

    static List<Object> arguments(JsonMapper json, @Nullable String stored) {
        return stored == null ? List.of() : List.of(Objects.requireNonNull(json.readValue(stored, Object[].class)));
    }
}
