package io.redcarpet.signon;

import io.redcarpet.access.Columns;
import io.redcarpet.access.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the database keeps for signing on; it comes out by named functions only, never by a table. */
@Repository
class Credentials {

    /** The hash that a password is checked against. */
    record Stored(PersonId person, String hash) {}

    /** The words that a password of this person must not consist of. */
    record Owner(String name, String email) {}

    private final JdbcClient jdbc;

    Credentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Optional<Stored> byEmail(String email) {
        return jdbc.sql("select person_id, password_hash from signon.credential_of(:email)")
                .param("email", email)
                .query((row, _) -> stored(row))
                .optional();
    }

    @Transactional(readOnly = true)
    boolean exist(PersonId person) {
        return jdbc.sql("select signon.has_credential(:person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** The hash of the person who acts. */
    @Transactional(readOnly = true)
    Optional<String> ownHash() {
        return jdbc.sql("select signon.own_hash()")
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    @Transactional
    void changeOwn(String hash, @Nullable UUID session) {
        jdbc.sql("select signon.change_own_password(:hash, :session)")
                .param("hash", hash)
                .param("session", session, java.sql.Types.OTHER)
                .query((_, _) -> true)
                .single();
    }

    @Transactional
    void issueLink(Secret token, PersonId person, Instant until) {
        jdbc.sql("select signon.issue_link(:hash, :person, :until)")
                .param("hash", token.hash())
                .param("person", person.value())
                .param("until", at(until))
                .query((_, _) -> true)
                .single();
    }

    @Transactional(readOnly = true)
    Optional<PersonId> personOfLink(Secret token) {
        return person("select signon.person_of_link(:hash)", token, null);
    }

    /** Whom a live link was made for. */
    @Transactional(readOnly = true)
    Optional<Owner> ownerOfLink(Secret token) {
        return jdbc.sql("select name, email from signon.owner_of_link(:hash)")
                .param("hash", token.hash())
                .query((row, _) -> new Owner(new Columns(row).text("name"), new Columns(row).text("email")))
                .optional();
    }

    @Transactional
    Optional<PersonId> useLink(Secret token, String hash) {
        return person("select signon.use_link(:hash, :password)", token, hash);
    }

    private Optional<PersonId> person(String call, Secret token, @Nullable String hash) {
        var statement = jdbc.sql(call).param("hash", token.hash());
        return (hash == null ? statement : statement.param("password", hash))
                .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .map(PersonId::new);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        return new Stored(columns.person("person_id"), columns.text("password_hash"));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
