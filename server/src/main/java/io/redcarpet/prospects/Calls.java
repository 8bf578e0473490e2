package io.redcarpet.prospects;

import io.redcarpet.access.Columns;
import io.redcarpet.clients.ClientId;
import io.redcarpet.clients.Qualification;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every call with a prospect, append-only: one that was noted by mistake is taken back by another row. */
@Repository
class Calls {

    /** What a call changed on the client, so that it can be taken back. */
    record Trace(int versionAfter, Qualification qualificationWas, String becauseWas, boolean doNotCallWas) {}

    private static final String CALL = """
            select k.id, k.client_id, k.list_id, k.person_id, p.name as person_name, k.called_at, k.outcome, k.note,
                   k.because, k.call_back_at,
                   exists (select from prospects.call b where b.takes_back = k.id) as taken_back
              from prospects.call k
              join people.person p on p.id = k.person_id
             where k.takes_back is null
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Calls(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the caller may write down calls with a client. */
    @Transactional(readOnly = true)
    public boolean isOpen(ClientId client) {
        return jdbc.sql("select people.holds('ADMINISTRATOR') or clients.near(:client)")
                .param("client", client.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Writes a call down.
     *
     * @param list the canvassing list it was made from, if any
     * @param trace what it changed on the client; null when nothing
     */
    @Transactional
    public UUID add(ClientId client, @Nullable UUID list, Spoken spoken, @Nullable Trace trace) {
        return jdbc.sql("""
                        insert into prospects.call (client_id, list_id, called_at, outcome, note, because, call_back_at,
                                                    version_after, qualification_was, because_was, do_not_call_was)
                        values (:client, :list, :at, :outcome, :note, :because, :callBackAt,
                                :version, :qualification, :becauseWas, :doNotCall)
                        returning id
                        """)
                .param("client", client.value())
                .param("list", list, Types.OTHER)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("outcome", spoken.outcome().name())
                .param("note", spoken.note())
                .param("because", spoken.because())
                .param("callBackAt", moment(spoken.callBackAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("version", trace == null ? null : trace.versionAfter(), Types.INTEGER)
                .param(
                        "qualification",
                        trace == null ? null : trace.qualificationWas().name(),
                        Types.VARCHAR)
                .param("becauseWas", trace == null ? null : trace.becauseWas(), Types.VARCHAR)
                .param("doNotCall", trace == null ? null : trace.doNotCallWas(), Types.BOOLEAN)
                .query(UUID.class)
                .single();
    }

    private static @Nullable Object moment(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    /** Notes that a call was noted by mistake; false when somebody did so already. */
    @Transactional
    public boolean takeBack(Call call) {
        return jdbc.sql("""
                        insert into prospects.call (client_id, list_id, called_at, outcome, because, call_back_at,
                                                    takes_back)
                        select client_id, list_id, :at, outcome, because, call_back_at, id
                          from prospects.call where id = :id
                            on conflict (takes_back) do nothing
                        """)
                        .param("id", call.id())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public Optional<Call> find(UUID id) {
        return jdbc.sql(CALL + " and k.id = :id")
                .param("id", id)
                .query(Calls::call)
                .optional();
    }

    /** What a call changed on its client; empty when nothing. */
    @Transactional(readOnly = true)
    public Optional<Trace> trace(UUID call) {
        return jdbc.sql("""
                        select version_after, qualification_was, because_was, do_not_call_was from prospects.call
                         where id = :id and version_after is not null
                        """)
                .param("id", call)
                .query((result, _) -> {
                    var row = new Columns(result);
                    return new Trace(
                            result.getInt("version_after"),
                            row.word("qualification_was", Qualification.class),
                            row.text("because_was"),
                            result.getBoolean("do_not_call_was"));
                })
                .optional();
    }

    /**
     * The calls with a client, the newest first, also those that were taken back.
     *
     * @param before the last one of the slice before, or nothing for the first slice
     */
    @Transactional(readOnly = true)
    public List<Call> of(ClientId client, @Nullable UUID before, int limit) {
        return jdbc.sql(CALL + """
                           and k.client_id = :client
                           and (:before::uuid is null or (k.called_at, k.id) <
                               (select l.called_at, l.id from prospects.call l where l.id = :before))
                         order by k.called_at desc, k.id desc
                         limit :limit
                        """)
                .param("client", client.value())
                .param("before", before, Types.OTHER)
                .param("limit", limit)
                .query(Calls::call)
                .list();
    }

    /** The calls that stand between a list and a client, the oldest first. */
    @Transactional(readOnly = true)
    public List<Call> standing(UUID list, ClientId client) {
        return jdbc.sql(CALL + """
                           and k.list_id = :list and k.client_id = :client
                           and not exists (select from prospects.call b where b.takes_back = k.id)
                         order by k.called_at, k.id
                        """)
                .param("list", list)
                .param("client", client.value())
                .query(Calls::call)
                .list();
    }

    private static Call call(ResultSet result, int number) throws SQLException {
        var row = new Columns(result);
        return new Call(
                row.uuid("id"),
                new ClientId(row.uuid("client_id")),
                row.uuidOrNull("list_id"),
                row.person("person_id"),
                row.text("person_name"),
                row.moment("called_at"),
                Objects.requireNonNull(row.word("outcome", Outcome.class)),
                row.text("note"),
                row.text("because"),
                row.momentOrNull("call_back_at"),
                result.getBoolean("taken_back"));
    }
}
