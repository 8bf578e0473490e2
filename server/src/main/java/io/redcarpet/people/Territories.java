package io.redcarpet.people;

import io.redcarpet.access.Columns;
import io.redcarpet.access.PersonId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who worked where, as imports write it. Every method works inside the transaction of an import. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Territories {

    private final JdbcClient jdbc;

    Territories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the person has this territory for exactly these days already. */
    boolean holds(PersonId person, Territory territory) {
        return jdbc.sql("""
                        select exists (select from people.territory_assignment
                                        where person_id = :person and territory = :territory
                                          and valid = daterange(:from, :until))
                        """)
                .param("person", person.value())
                .param("territory", territory.name())
                .param("from", territory.from())
                .param("until", territory.until())
                .query(Boolean.class)
                .single();
    }

    /** The new assignment, or nothing when the person has the territory on some of these days already. */
    Optional<UUID> add(PersonId person, Territory territory) {
        return jdbc.sql("""
                        insert into people.territory_assignment (person_id, territory, valid)
                        select :person, :territory, daterange(:from, :until)
                         where not exists (select from people.territory_assignment
                                            where person_id = :person and territory = :territory
                                              and valid && daterange(:from, :until))
                        returning id
                        """)
                .param("person", person.value())
                .param("territory", territory.name())
                .param("from", territory.from())
                .param("until", territory.until())
                .query((row, _) -> new Columns(row).uuid("id"))
                .optional();
    }

    /** Removes an assignment, unless it was changed since it had this version. */
    void remove(UUID assignment, int version) {
        jdbc.sql("delete from people.territory_assignment where id = :id and version = :version")
                .param("id", assignment)
                .param("version", version)
                .update();
    }

    /** The territory and whose it is, of an assignment that is there. */
    Optional<String> nameOf(UUID assignment) {
        return jdbc.sql("""
                        select concat_ws(', ', p.name, t.territory) as name
                          from people.territory_assignment t join people.person p on p.id = t.person_id
                         where t.id = :id
                        """)
                .param("id", assignment)
                .query((row, _) -> new Columns(row).text("name"))
                .optional();
    }
}
