package io.redcarpet.prospects;

import io.redcarpet.access.Columns;
import io.redcarpet.access.PersonId;
import io.redcarpet.clients.ClientId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far the canvassing lists have come, and what was promised to whom. */
@Repository
class Standings {

    /** Somebody who was promised a call. */
    record Promise(UUID entry, UUID list, String listName, ClientId client, String name, Instant at, boolean isRed) {}

    private record Count(UUID list, String state, int number) {}

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far each of these lists has come. */
    @Transactional(readOnly = true)
    public Map<UUID, Progress> of(Collection<UUID> lists, Instant now) {
        var counted = jdbc.sql("""
                        select s.list_id, s.state, count(*) as number
                          from (select e.list_id,
                                       case when e.done then coalesce(e.outcome, 'NOT_REACHED')
                                            when c.life_cycle <> 'PROSPECT' or c.merged_into is not null
                                                 or c.do_not_call or c.qualification = 'DISQUALIFIED' then 'GONE'
                                            when e.due_at <= :now then 'DUE' else 'LATER' end as state
                                  from prospects.entry e join clients.client c on c.id = e.client_id
                                 where e.list_id = any (:lists)) s
                         group by s.list_id, s.state
                        """)
                .param("lists", lists.toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((result, _) -> {
                    var row = new Columns(result);
                    return new Count(row.uuid("list_id"), row.text("state"), result.getInt("number"));
                })
                .list();
        var found = new HashMap<UUID, Progress>();
        lists.forEach(list -> found.put(list, progress(list, counted)));
        return found;
    }

    private static Progress progress(UUID list, List<Count> counted) {
        int due = 0;
        int later = 0;
        var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
        for (Count count : counted) {
            if (count.list().equals(list)) {
                switch (count.state()) {
                    case "DUE" -> due = count.number();
                    case "LATER" -> later = count.number();
                    case "GONE" -> {}
                    case String outcome -> outcomes.put(Outcome.valueOf(outcome), count.number());
                }
            }
        }
        return new Progress(due + later, due, outcomes);
    }

    /** The calls that a person promised until a moment and has not made, the oldest first. */
    @Transactional(readOnly = true)
    public List<Promise> promised(PersonId person, Instant until, int limit) {
        return jdbc.sql("""
                        select e.id, e.list_id, l.name as list_name, c.id as client_id, c.name, e.promised_at, c.tier
                          from prospects.entry e
                          join prospects.canvassing_list l on l.id = e.list_id and not l.closed
                          join clients.client c on c.id = e.client_id
                         where e.promised_at <= :until and not e.done
                           and c.life_cycle = 'PROSPECT' and c.merged_into is null
                           and not c.do_not_call and c.qualification <> 'DISQUALIFIED'
                           and (select k.person_id from prospects.call k
                                 where k.list_id = e.list_id and k.client_id = e.client_id and k.takes_back is null
                                   and not exists (select from prospects.call b where b.takes_back = k.id)
                                 order by k.called_at desc, k.id desc limit 1) = :person
                         order by e.promised_at, e.id
                         limit :limit
                        """)
                .param("person", person.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((result, _) -> {
                    var row = new Columns(result);
                    return new Promise(
                            row.uuid("id"),
                            row.uuid("list_id"),
                            row.text("list_name"),
                            new ClientId(row.uuid("client_id")),
                            row.text("name"),
                            row.moment("promised_at"),
                            row.text("tier").equals("RED_CARPET"));
                })
                .list();
    }
}
