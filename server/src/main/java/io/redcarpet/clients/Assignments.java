package io.redcarpet.clients;

import io.redcarpet.access.Columns;
import io.redcarpet.access.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is, was and will be responsible for which client. */
@Repository
public class Assignments {

    private final JdbcClient jdbc;

    Assignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The assignments of a client, the latest first. */
    @Transactional(readOnly = true)
    public List<Assignment> of(ClientId client) {
        return jdbc.sql("""
                        select a.person_id, p.name, lower(a.valid) as since, upper(a.valid) as until, a.reason,
                               coalesce(b.name, '') as by_name, a.assigned_at
                          from clients.assignment a
                          join people.person p on p.id = a.person_id
                          left join people.person b on b.id = a.assigned_by
                         where a.client_id = :client
                         order by lower(a.valid) desc
                        """)
                .param("client", client.value())
                .query((result, _) -> {
                    var row = new Columns(result);
                    return new Assignment(
                            row.person("person_id"),
                            row.text("name"),
                            row.day("since"),
                            row.dayOrNull("until"),
                            row.text("reason"),
                            row.text("by_name"),
                            row.moment("assigned_at"));
                })
                .list();
    }

    /** Clients that came to a person within these days, the latest first. */
    @Transactional(readOnly = true)
    public List<NewlyAssigned> since(PersonId person, LocalDate day, int limit) {
        return jdbc.sql("""
                        select c.id, c.name, c.industry, c.tier, c.life_cycle, lower(a.valid) as since, a.reason
                          from clients.assignment a
                          join clients.client c on c.id = a.client_id and c.merged_into is null
                         where a.person_id = :person and lower(a.valid) >= :day and c.owner_id = :person
                           and a.valid @> current_date
                         order by lower(a.valid) desc, c.name, c.id
                         limit :limit
                        """)
                .param("person", person.value())
                .param("day", day)
                .param("limit", limit)
                .query((result, _) -> {
                    var row = new Columns(result);
                    return new NewlyAssigned(
                            row.id("id", ClientId::new),
                            row.text("name"),
                            row.word("industry", Industry.class),
                            row.word("tier", Tier.class),
                            row.word("life_cycle", LifeCycle.class),
                            row.day("since"),
                            row.text("reason"));
                })
                .list();
    }

    /** Lets nobody else give a client until the transaction ends. */
    @Transactional
    void hold(ClientId client) {
        jdbc.sql("select id from clients.client where id = :client for no key update")
                .param("client", client.value())
                .query((row, _) -> new Columns(row).uuid("id"))
                .list();
    }

    boolean handOver(ClientId client, PersonId to, LocalDate from, String reason) {
        return Objects.requireNonNull(jdbc.sql("select clients.hand_over(:client, :person, :since, :reason)")
                .param("client", client.value())
                .param("person", to.value())
                .param("since", from)
                .param("reason", reason)
                .query(Boolean.class)
                .single());
    }

    /** Carries out what was planned for today or for a day on which nobody was there to do it. */
    List<ClientAssigned> rollToToday(LocalDate today) {
        return jdbc.sql("select client_id, person_id, previous_id from clients.roll_to_today()")
                .query((result, _) -> {
                    var row = new Columns(result);
                    return new ClientAssigned(
                            row.id("client_id", ClientId::new),
                            row.person("person_id"),
                            row.personOrNull("previous_id"),
                            today);
                })
                .list();
    }
}
