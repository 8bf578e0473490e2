package io.redcarpet.signon;

import io.redcarpet.access.Columns;
import io.redcarpet.access.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The keys of the person who acts; of each key only the hash is kept. */
@Repository
class ApiKeys {

    static final String PREFIX = "rc_";

    /** Whom a key stands for. */
    record Bearer(PersonId person, boolean mayWrite) {}

    private final JdbcClient jdbc;

    ApiKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a key for the person and returns its text, which is not kept. */
    @Transactional
    public String make(PersonId owner, String name, boolean mayWrite, Instant expiresAt) {
        String text = PREFIX + Secret.random().text();
        jdbc.sql("""
                        insert into signon.api_key (person_id, name, hint, key_hash, may_write, expires_at)
                        values (:person, :name, :hint, :hash, :write, :expires)
                        """)
                .param("person", owner.value())
                .param("name", name)
                .param("hint", text.substring(0, PREFIX.length() + 4))
                .param("hash", new Secret(text).hash())
                .param("write", mayWrite)
                .param("expires", Credentials.at(expiresAt))
                .update();
        return text;
    }

    @Transactional(readOnly = true)
    public List<ApiKey> own() {
        return jdbc.sql("""
                        select k.id, k.name, k.hint, k.may_write, k.expires_at, k.created_at, u.at as last_used_at,
                               k.revoked_at
                          from signon.api_key k left join signon.api_key_use u on u.key_id = k.id
                         order by k.created_at desc
                         limit 100
                        """).query(ApiKeys::key).list();
    }

    @Transactional
    public boolean revoke(UUID key) {
        return jdbc.sql("update signon.api_key set revoked_at = now() where id = :id and revoked_at is null")
                        .param("id", key)
                        .update()
                == 1;
    }

    @Transactional
    public Optional<Bearer> use(String text) {
        return jdbc.sql("select person_id, may_write from signon.use_api_key(:hash)")
                .param("hash", new Secret(text).hash())
                .query((row, _) -> new Bearer(new Columns(row).person("person_id"), row.getBoolean("may_write")))
                .optional();
    }

    private static ApiKey key(ResultSet row, int number) throws SQLException {
        var columns = new Columns(row);
        return new ApiKey(
                columns.uuid("id"),
                columns.text("name"),
                columns.text("hint"),
                row.getBoolean("may_write"),
                columns.moment("expires_at"),
                columns.moment("created_at"),
                columns.momentOrNull("last_used_at"),
                columns.momentOrNull("revoked_at"));
    }
}
