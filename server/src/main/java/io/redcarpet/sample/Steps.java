package io.redcarpet.sample;

import io.redcarpet.access.PersonId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What of the sample company has been loaded, and who founded it. */
@Repository
class Steps {

    private final JdbcClient jdbc;

    Steps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Optional<PersonId> byWhom(String name) {
        return jdbc.sql("select person_id from sample.step where name = :name")
                .param("name", name)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    @Transactional
    void done(String name, PersonId person) {
        jdbc.sql("insert into sample.step (name, person_id) values (:name, :person)")
                .param("name", name)
                .param("person", person.value())
                .update();
    }
}
