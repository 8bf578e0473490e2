package io.redcarpet.signon;

import io.redcarpet.access.Columns;
import io.redcarpet.access.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The sign-ons in browsers, and their ends. */
@Repository
class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public UUID begin(PersonId person, String agent, String address) {
        return jdbc.sql("select signon.begin_session(:person, :agent, :address)")
                .param("person", person.value())
                .param("agent", agent)
                .param("address", address)
                .query(UUID.class)
                .single();
    }

    /** Whether the session still lasts; keeps in mind that it is used. */
    @Transactional
    public boolean use(UUID session, PersonId person, String address) {
        return jdbc.sql("select signon.use_session(:session, :person, :address)")
                .param("session", session)
                .param("person", person.value())
                .param("address", address)
                .query(Boolean.class)
                .single();
    }

    /** Those of the person who acts that still last, the one used last first. */
    @Transactional(readOnly = true)
    public List<Session> own() {
        return jdbc.sql("""
                        select id, agent, address, began_at, last_used_at
                          from signon.session
                         where ended_at is null and last_used_at > now() - interval '2 hours'
                           and began_at > now() - interval '12 hours'
                         order by last_used_at desc, id
                         limit 100
                        """).query(Sessions::session).list();
    }

    /** Ends one of the person's; false when there is no such session of theirs. */
    @Transactional
    public boolean end(UUID session, PersonId person) {
        return jdbc.sql("select signon.end_session(:session, :person)")
                .param("session", session)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** Ends all of the person's but one, or all; one's own, or an administrator anybody's. Says how many. */
    @Transactional
    public int endAll(PersonId person, @Nullable UUID kept) {
        return jdbc.sql("select signon.end_sessions(:person, :kept)")
                .param("person", person.value())
                .param("kept", kept, java.sql.Types.OTHER)
                .query(Integer.class)
                .single();
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        var columns = new Columns(row);
        return new Session(
                columns.uuid("id"),
                Device.of(columns.text("agent")),
                columns.text("address"),
                columns.moment("began_at"),
                columns.moment("last_used_at"));
    }
}
