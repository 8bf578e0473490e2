package io.redcarpet.prospects;

import io.redcarpet.access.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Prospects that are taken off canvassing lists, and put back as they stood. Their calls stay. */
@Repository
class Removals {

    private final JdbcClient jdbc;
    private final Clock clock;

    Removals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes a prospect off a list; empty when the caller may not, or somebody else has it before them. */
    @Transactional
    public Optional<Removed> remove(UUID list, UUID entry) {
        jdbc.sql("""
                        delete from prospects.claim
                         where entry_id = :entry and (person_id = access.me() or until <= :now)
                        """)
                .param("entry", entry)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("""
                        delete from prospects.entry e
                         where e.id = :entry and e.list_id = :list
                           and not exists (select from prospects.claim k where k.entry_id = e.id)
                        returning e.id, e.list_id, e.client_id, e.place, e.attempts, e.promised_at, e.due_at, e.outcome,
                                  e.done
                        """)
                .param("entry", entry)
                .param("list", list)
                .query(Removals::removed)
                .optional();
    }

    /** Puts a prospect back on its list; says whether it was not on it again already. */
    @Transactional
    public boolean putBack(Removed removed) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:list, 7))")
                .param("list", removed.list().toString())
                .query((_, _) -> removed)
                .list();
        return jdbc.sql("""
                        insert into prospects.entry (id, list_id, client_id, place, attempts, promised_at, due_at,
                                                     outcome, done)
                        select :entry, l.id, c.id, :place, :attempts, :promised, :due, :outcome, :done
                          from prospects.canvassing_list l, clients.client c
                         where l.id = :list and c.id = :client and c.merged_into is null
                           and (select people.holds('ADMINISTRATOR') or prospects.leads(:list))
                           and not exists (select from prospects.entry e where e.list_id = l.id and e.client_id = c.id)
                        """)
                        .param("entry", removed.entry())
                        .param("list", removed.list())
                        .param("client", removed.client())
                        .param("place", removed.place())
                        .param("attempts", removed.attempts())
                        .param("promised", moment(removed.promisedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("due", removed.dueAt().atOffset(ZoneOffset.UTC))
                        .param("outcome", removed.outcome(), Types.VARCHAR)
                        .param("done", removed.isDone())
                        .update()
                == 1;
    }

    private static @Nullable Object moment(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static Removed removed(ResultSet result, int number) throws SQLException {
        var row = new Columns(result);
        return new Removed(
                row.uuid("id"),
                row.uuid("list_id"),
                row.uuid("client_id"),
                result.getLong("place"),
                result.getInt("attempts"),
                row.momentOrNull("promised_at"),
                row.moment("due_at"),
                row.textOrNull("outcome"),
                result.getBoolean("done"));
    }
}
