package io.redcarpet.prospects;

import io.redcarpet.access.Columns;
import io.redcarpet.clients.ClientId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The prospects on canvassing lists, and who has which of them before them. */
@Repository
class ListedProspects {

    private final JdbcClient jdbc;
    private final Clock clock;

    ListedProspects(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts prospects on a list that are not on it; those who want no calls or are disqualified stay off. Says how many. */
    @Transactional
    public int put(UUID list, Collection<ClientId> picked) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:list, 7))")
                .param("list", list.toString())
                .query((_, _) -> list)
                .list();
        return jdbc.sql("""
                        insert into prospects.entry (list_id, client_id)
                        select cast(:list as uuid), c.id from clients.client c
                         where c.id = any (:picked) and c.life_cycle = 'PROSPECT' and c.merged_into is null
                           and not c.do_not_call and c.qualification <> 'DISQUALIFIED'
                           and (select people.holds('ADMINISTRATOR') or prospects.works_on(cast(:list as uuid)))
                           and not exists (select from prospects.entry e
                                            where e.list_id = cast(:list as uuid) and e.client_id = c.id)
                         order by c.name, c.id
                        """)
                .param("list", list)
                .param("picked", picked.stream().map(ClientId::value).distinct().toArray(UUID[]::new))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Entry> find(UUID id, Instant now) {
        return jdbc.sql("""
                        select e.id, e.list_id, e.client_id, e.promised_at, e.due_at, e.outcome, e.done,
                               (select count(*) from prospects.call k
                                 where k.list_id = e.list_id and k.client_id = e.client_id) as calls,
                               c.person_id as held_by, coalesce(p.name, '') as held_by_name
                          from prospects.entry e
                          left join prospects.claim c on c.entry_id = e.id and c.until > :now
                          left join people.person p on p.id = c.person_id
                         where e.id = :id
                        """)
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(ListedProspects::entry)
                .optional();
    }

    /** Waits until nobody else writes down an outcome of this prospect; empty when the caller may not either. */
    @Transactional
    public Optional<Entry> lock(UUID id, Instant now) {
        return jdbc.sql("select id from prospects.entry where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .flatMap(locked -> find(locked, now));
    }

    /**
     * Takes the next prospect of a list for the caller: the one they have already, else the oldest promise that is due,
     * else the next in the order of the list. Whoever is busy with another caller is passed over.
     */
    @Transactional
    public Optional<UUID> claimNext(UUID list, Instant now, Instant until) {
        for (int attempt = 0; attempt < 10; attempt++) {
            var next = next(list, now);
            if (next.isEmpty() || claim(next.get(), now, until)) {
                return next;
            }
        }
        return Optional.empty();
    }

    private Optional<UUID> next(UUID list, Instant now) {
        return jdbc.sql("""
                        select e.id
                          from prospects.entry e
                          join prospects.canvassing_list l on l.id = e.list_id and not l.closed
                          join clients.client c on c.id = e.client_id
                          left join prospects.claim k on k.entry_id = e.id and k.until > :now
                         where e.list_id = :list and not e.done and e.due_at <= :now
                           and c.life_cycle = 'PROSPECT' and c.merged_into is null
                           and not c.do_not_call and c.qualification <> 'DISQUALIFIED'
                           and (k.person_id is null or k.person_id = access.me())
                         order by k.person_id is null, e.promised_at is null, e.promised_at, e.place
                         limit 1
                           for update of e skip locked
                        """)
                .param("list", list)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    /** Takes a prospect for the caller until then; says whether nobody else has it. */
    @Transactional
    public boolean claim(UUID entry, Instant now, Instant until) {
        return jdbc.sql("""
                        insert into prospects.claim (entry_id, person_id, until) values (:entry, access.me(), :until)
                            on conflict (entry_id) do update set person_id = access.me(), until = excluded.until
                         where claim.until <= :now or claim.person_id = access.me()
                        """)
                        .param("entry", entry)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Transactional
    public void release(UUID entry) {
        jdbc.sql("delete from prospects.claim where entry_id = :entry and person_id = access.me()")
                .param("entry", entry)
                .update();
    }

    /** Puts a prospect behind all others of its list. */
    @Transactional
    public void putLast(UUID entry) {
        jdbc.sql("update prospects.entry set place = nextval('prospects.place') where id = :entry")
                .param("entry", entry)
                .update();
    }

    /** Writes down how a client stands on a list; who was not reached goes behind all others. */
    @Transactional
    public void stand(UUID list, ClientId client, Standing standing) {
        jdbc.sql("""
                        update prospects.entry
                           set attempts = :misses, promised_at = :promised, due_at = :due, outcome = :outcome,
                               done = :done,
                               place = case when :misses > attempts then nextval('prospects.place') else place end
                         where list_id = :list and client_id = :client
                        """)
                .param("misses", standing.misses())
                .param("promised", moment(standing.promisedAt()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("due", standing.dueAt().atOffset(ZoneOffset.UTC))
                .param(
                        "outcome",
                        standing.outcome() == null ? null : standing.outcome().name())
                .param("done", standing.done())
                .param("list", list)
                .param("client", client.value())
                .update();
    }

    private static @Nullable Object moment(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    /** Where a client stands on a list. */
    @Transactional(readOnly = true)
    public Optional<UUID> of(UUID list, ClientId client) {
        return jdbc.sql(
                        "select id from prospects.entry where list_id = :list and client_id = :client order by id limit 1")
                .params(Map.of("list", list, "client", client.value()))
                .query(UUID.class)
                .optional();
    }

    /**
     * A slice of a list in its order.
     *
     * @param after the place of the last row of the slice before; 0 for the first slice
     */
    @Transactional(readOnly = true)
    public List<EntryRow> page(UUID list, boolean done, long after, int limit) {
        return jdbc.sql("""
                        select e.id, e.place, e.client_id, c.name, c.phone, e.outcome, e.done, e.promised_at, e.due_at,
                               c.life_cycle = 'PROSPECT' and c.merged_into is null and not c.do_not_call
                               and c.qualification <> 'DISQUALIFIED' as callable,
                               coalesce(p.name, '') as held_by_name
                          from prospects.entry e
                          join clients.client c on c.id = e.client_id
                          left join prospects.claim k on k.entry_id = e.id and k.until > :now
                          left join people.person p on p.id = k.person_id
                         where e.list_id = :list and e.done = :done and e.place > :after
                         order by e.place
                         limit :limit
                        """)
                .param("list", list)
                .param("done", done)
                .param("after", after)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(ListedProspects::row)
                .list();
    }

    private static Entry entry(ResultSet result, int number) throws SQLException {
        var row = new Columns(result);
        return new Entry(
                row.uuid("id"),
                row.uuid("list_id"),
                new ClientId(row.uuid("client_id")),
                row.momentOrNull("promised_at"),
                row.moment("due_at"),
                outcome(row),
                result.getBoolean("done"),
                result.getInt("calls"),
                row.personOrNull("held_by"),
                row.text("held_by_name"));
    }

    private static EntryRow row(ResultSet result, int number) throws SQLException {
        var row = new Columns(result);
        return new EntryRow(
                row.uuid("id"),
                result.getLong("place"),
                new ClientId(row.uuid("client_id")),
                row.text("name"),
                row.textOrNull("phone"),
                result.getBoolean("callable"),
                outcome(row),
                result.getBoolean("done"),
                row.momentOrNull("promised_at"),
                row.moment("due_at"),
                row.text("held_by_name"));
    }

    private static @Nullable Outcome outcome(Columns row) throws SQLException {
        @Nullable String word = row.textOrNull("outcome");
        return word == null ? null : Outcome.valueOf(word);
    }
}
