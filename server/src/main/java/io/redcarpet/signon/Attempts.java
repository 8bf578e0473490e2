package io.redcarpet.signon;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Failed sign-ons, by e-mail address and by network address; after five the wait grows with each. */
@Repository
class Attempts {

    private final JdbcClient jdbc;

    Attempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Optional<Instant> waitUntil(String about) {
        return jdbc.sql("select signon.wait_until(:about)")
                .param("about", about)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .optional()
                .flatMap(found -> found)
                .map(OffsetDateTime::toInstant);
    }

    @Transactional
    void failed(String about) {
        call("select signon.note_failure(:about)", about);
    }

    @Transactional
    void succeeded(String about) {
        call("select signon.note_success(:about)", about);
    }

    private void call(String function, String about) {
        jdbc.sql(function).param("about", about).query((_, _) -> true).single();
    }
}
