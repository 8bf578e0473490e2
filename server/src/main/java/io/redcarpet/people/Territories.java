package io.redcarpet.people;

import io.redcarpet.access.Columns;
import io.redcarpet.access.PersonId;
import java.util.HashMap;
import java.util.Map;
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

    /** Removes assignments, but those that were changed since they had these versions. */
    void remove(String[] assignments, String[] versions) {
        jdbc.sql("""
                        delete from people.territory_assignment t
                         using unnest(:ids::uuid[], :versions::int[]) as x(id, version)
                         where t.id = x.id and t.version = x.version
                        """).param("ids", assignments).param("versions", versions).update();
    }

    /** Of those that are there, the territory and whose it is. */
    Map<UUID, String> names(String[] assignments) {
        var names = new HashMap<UUID, String>();
        jdbc.sql("""
                        select t.id, concat_ws(', ', p.name, t.territory) as name
                          from unnest(:ids::uuid[]) as x(id)
                          join people.territory_assignment t on t.id = x.id
                          join people.person p on p.id = t.person_id
                        """).param("ids", assignments).query(row -> {
            names.put(new Columns(row).uuid("id"), new Columns(row).text("name"));
        });
        return names;
    }
}
