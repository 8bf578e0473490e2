package io.redcarpet.signon;

import io.redcarpet.access.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The one link by which an empty firm gets its first administrator. */
@Repository
class Foundings {

    private final JdbcClient jdbc;

    Foundings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Offers the link; says no when the firm has people already. */
    @Transactional
    boolean offer(Secret token, Instant until) {
        return jdbc.sql("select signon.offer_founding(:hash, :until)")
                .param("hash", token.hash())
                .param("until", Credentials.at(until))
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    boolean isOpen(Secret token) {
        return jdbc.sql("select signon.founding_open(:hash)")
                .param("hash", token.hash())
                .query(Boolean.class)
                .single();
    }

    /** Makes the first administrator; empty when the link is used, old, or was never given. */
    @Transactional
    Optional<PersonId> found(Secret token, Founder founder, String passwordHash) {
        return jdbc.sql("select signon.found_firm(:hash, :name, :email, :language, :password)")
                .param("hash", token.hash())
                .param("name", founder.name())
                .param("email", founder.email())
                .param("language", founder.language())
                .param("password", passwordHash)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .map(PersonId::new);
    }
}
