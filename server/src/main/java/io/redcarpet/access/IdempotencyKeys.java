package io.redcarpet.access;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The answers that were given to requests with an idempotency key, each person's own, for a day. */
@Repository
class IdempotencyKeys {

    /**
     * An answer as it was given.
     *
     * @param fingerprint what tells one request from another
     */
    record Answer(
            String fingerprint,
            int status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String tag,
            String body) {}

    private final JdbcClient jdbc;

    IdempotencyKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the key for a request; empty when it was free, else the answer of its first use. While another transaction
     * holds the key, this one waits for its end.
     */
    @Transactional
    Optional<Answer> take(String key, String fingerprint) {
        jdbc.sql("""
                        delete from access.idempotency_key
                         where key in (select old.key from access.idempotency_key old
                                        where old.created_at < now() - interval '1 day' for update skip locked)
                        """).update();
        int taken = jdbc.sql("""
                        insert into access.idempotency_key (key, fingerprint) values (:key, :fingerprint)
                        on conflict do nothing
                        """)
                .param("key", key)
                .param("fingerprint", fingerprint)
                .update();
        return taken == 1 ? Optional.empty() : Optional.of(find(key));
    }

    private Answer find(String key) {
        return jdbc.sql("""
                        select fingerprint, status, content_type, location, tag, body from access.idempotency_key
                         where key = :key
                        """)
                .param("key", key)
                .query((row, _) -> new Answer(
                        Objects.requireNonNull(row.getString("fingerprint")),
                        row.getInt("status"),
                        row.getString("content_type"),
                        row.getString("location"),
                        row.getString("tag"),
                        Objects.requireNonNull(row.getString("body"))))
                .single();
    }

    @Transactional
    void keep(String key, Answer answer) {
        jdbc.sql("""
                        update access.idempotency_key
                           set status = :status, content_type = :type, location = :location, tag = :tag, body = :body
                         where key = :key
                        """)
                .param("key", key)
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("location", answer.location())
                .param("tag", answer.tag())
                .param("body", answer.body())
                .update();
    }
}
