package io.redcarpet.imports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** How far each import has come, written with each batch in its transaction. */
@Component
class Counts {

    private final JdbcClient database;
    private final JsonMapper json;

    Counts(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** How far it has come, with the promise that nobody else moves it until this transaction ends. */
    @Transactional
    public Progress hold(ImportId id) {
        probeIndexes();
        return database.sql("""
                        select dry_run, round, line, rows, created, changed, skipped, bad, later, reverted, kept, seen
                          from imports.progress where import_id = :id for update
                        """).param("id", id.value()).query(Progress.class).single();
    }

    /** Tables grow faster than the database counts them: for as long as it thinks them empty, it would read them whole. */
    @Transactional
    public void probeIndexes() {
        database.sql("select set_config('enable_seqscan', 'off', true)")
                .query(String.class)
                .single();
    }

    /** Begins to count anew. */
    @Transactional
    public void restart(ImportId id, long rows, boolean dryRun) {
        database.sql("""
                        update imports.progress
                           set dry_run = :dryRun, round = 1, line = 0, rows = :rows, created = 0, changed = 0,
                               skipped = 0, bad = 0, later = 0, reverted = 0, kept = 0
                         where import_id = :id
                        """)
                .param("id", id.value())
                .param("rows", rows)
                .param("dryRun", dryRun)
                .update();
    }

    @Transactional
    public void advance(ImportId id, Progress to) {
        database.sql("""
                        update imports.progress p
                           set round = x.round, line = x.line, created = x.created, changed = x.changed,
                               skipped = x.skipped, bad = x.bad, later = x.later, reverted = x.reverted, kept = x.kept
                          from jsonb_populate_record(null::imports.progress, :to::jsonb) x
                         where p.import_id = :id
                        """)
                .param("id", id.value())
                .param("to", json.writeValueAsString(to))
                .update();
    }

    /** The person has looked at how the import ended: kept by itself, because a page that is shown writes nothing. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void seen(ImportId id) {
        database.sql("""
                        update imports.progress p set seen = true
                         where import_id = :id and not seen and exists (
                               select from imports.import i where i.id = :id and i.person_id = access.me())
                        """).param("id", id.value()).update();
    }
}
