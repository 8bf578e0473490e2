package io.redcarpet.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The chain of seals, and the entries below each. */
@Component
class Seals {

    private static final int ROWS_AT_ONCE = 2000;

    private final JdbcClient jdbc;

    Seals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Seals what can no longer change and says how many entries that were. */
    @Transactional
    public long sealNow() {
        return jdbc.sql("select audit.seal_now()").query(Long.class).single();
    }

    /** Makes the months ahead, so that no entry goes to the default partition. */
    @Transactional
    public void makePartitions() {
        jdbc.sql("select audit.make_partitions()")
                .query((row, number) -> number)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<Seal> last() {
        return jdbc.sql("""
                        select number, at, stream, from_xid::text, to_xid::text, entries, last_id, root, previous, hash
                          from audit.seal order by number desc limit 1
                        """).query(Seal::read).optional();
    }

    /** Whether the database keeps an audit at all: one that was never served does not. */
    boolean exist() {
        return jdbc.sql("select to_regclass('audit.seal') is not null")
                .query(Boolean.class)
                .single();
    }

    List<Seal> all() {
        return jdbc.sql("""
                        select number, at, stream, from_xid::text, to_xid::text, entries, last_id, root, previous, hash
                          from audit.seal order by number
                        """).query(Seal::read).list();
    }

    byte[] witness(long number) {
        return jdbc.sql("select witness from audit.seal where number = :number")
                .param("number", number)
                .query(byte[].class)
                .single();
    }

    void eachSealed(Seal seal, Consumer<StoredEntry> reader) {
        try (var entries = jdbc
                .sql("""
                        select id, at, person_id, door, address, stream, xid::text, relation, operation, record_id,
                               subject_id, before::text, after::text, leaf
                          from audit.entry
                         where stream = :stream and xid >= :from::xid8 and xid < :to::xid8
                         order by id
                        """)
                .param("stream", seal.stream())
                .param("from", seal.fromXid())
                .param("to", seal.toXid())
                .withFetchSize(ROWS_AT_ONCE)
                .query(StoredEntry::read)
                .stream()) {
            entries.forEach(reader);
        }
    }

    void eachUnsealed(Consumer<StoredEntry> reader) {
        try (var entries = jdbc.sql("""
                        select e.id, e.at, e.person_id, e.door, e.address, e.stream, e.xid::text, e.relation,
                               e.operation, e.record_id, e.subject_id, e.before::text, e.after::text, e.leaf
                          from audit.entry e
                          left join lateral (select s.to_xid from audit.seal s where s.stream = e.stream
                                              order by s.number desc limit 1) s on true
                         where e.xid >= coalesce(s.to_xid, '0')
                         order by e.id
                        """).withFetchSize(ROWS_AT_ONCE).query(StoredEntry::read).stream()) {
            entries.forEach(reader);
        }
    }
}
