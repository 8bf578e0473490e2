package io.redcarpet.clients;

import io.redcarpet.access.Columns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was changed of clients and can still be taken back, by its entry in the audit. */
@Repository
class PastChanges {

    /** What came of taking a change back; the last three are empty unless something stands against it. */
    record Answer(String outcome, String relation, String field, String stands) {}

    private final JdbcClient jdbc;

    PastChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public List<Answer> takeBack(ClientId client, long entry) {
        return jdbc.sql("""
                        select outcome, relation, field, stands from clients.take_back_change(:client, :entry)
                        """)
                .param("client", client.value())
                .param("entry", entry)
                .query((result, _) -> {
                    var row = new Columns(result);
                    return new Answer(row.text("outcome"), row.text("relation"), row.text("field"), row.text("stands"));
                })
                .list();
    }

    /** The latest entries of a client that can be taken back. */
    @Transactional(readOnly = true)
    public Set<Long> undoable(ClientId client) {
        return Set.copyOf(jdbc.sql("select id from clients.undoable(:client) as u(id)")
                .param("client", client.value())
                .query((result, _) -> result.getLong("id"))
                .list());
    }

    /** What the caller changed in one go with an entry: the latest entry of each client. */
    @Transactional(readOnly = true)
    public Map<ClientId, Long> madeWith(long entry) {
        var made = new HashMap<ClientId, Long>();
        jdbc.sql("select client_id, entry_id from clients.changed_with(:entry)")
                .param("entry", entry)
                .query(result -> {
                    made.put(new Columns(result).id("client_id", ClientId::new), result.getLong("entry_id"));
                });
        return made;
    }

    /** The latest entry that the caller has made on a client. */
    @Transactional(readOnly = true)
    public Optional<Long> myLast(ClientId client) {
        return jdbc.sql("select c from clients.my_last_change(:client) c where c is not null")
                .param("client", client.value())
                .query((result, _) -> result.getLong("c"))
                .optional();
    }
}
