package io.redcarpet.people;

import io.redcarpet.access.Columns;
import io.redcarpet.access.PersonId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Persons as other systems know them. Every method works inside the transaction of an import. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ImportedPeople {

    private final JdbcClient jdbc;

    ImportedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PersonId> find(String source, String externalId) {
        return jdbc.sql("select person_id from people.external_ref where source = :source and id = :id")
                .param("source", source)
                .param("id", externalId)
                .query((row, _) -> new Columns(row).person("person_id"))
                .optional();
    }

    void remember(String source, String externalId, PersonId person) {
        jdbc.sql("""
                        insert into people.external_ref (source, id, person_id) values (:source, :id, :person)
                        on conflict do nothing
                        """)
                .param("source", source)
                .param("id", externalId)
                .param("person", person.value())
                .update();
    }

    /** The person as a JSON object that {@link #restore} takes. */
    String snapshot(PersonId person) {
        return jdbc.sql("select people.snapshot(:person)::text as snapshot")
                .param("person", person.value())
                .query((row, _) -> new Columns(row).text("snapshot"))
                .single();
    }

    void restore(UUID person, String snapshot) {
        jdbc.sql("select people.restore(:person, cast(:snapshot as jsonb))")
                .param("person", person)
                .param("snapshot", snapshot)
                .query((_, _) -> true)
                .single();
    }

    void remove(UUID person) {
        jdbc.sql("select people.remove_imported(:person)")
                .param("person", person)
                .query((_, _) -> true)
                .single();
    }

    void settle(PersonId person, Settings settings) {
        jdbc.sql("update people.person set language = :language, time_zone = :zone where id = :person")
                .param("language", settings.language())
                .param("zone", settings.timeZone())
                .param("person", person.value())
                .update();
    }

    boolean isUnder(PersonId person, PersonId manager) {
        return jdbc.sql("""
                        select exists (select from people.closure where manager_id = :manager and report_id = :person)
                        """)
                .param("person", person.value())
                .param("manager", manager.value())
                .query(Boolean.class)
                .single();
    }
}
