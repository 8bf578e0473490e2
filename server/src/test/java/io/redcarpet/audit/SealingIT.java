package io.redcarpet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.redcarpet.ServerTest;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class SealingIT {

    private final Seals seals;

    @Autowired
    SealingIT(Seals seals) {
        this.seals = seals;
    }

    @Test
    void findsNothingWrongWithWhatNobodyTouched() throws SQLException {
        sealedEntry();
        try (var owner = OwnerSession.openInOneSnapshot()) {
            assertThat(owner.verify()).isInstanceOf(Verification.Intact.class);
        }
    }

    @Test
    void namesAnEntryThatWasChanged() throws SQLException {
        long entry = sealedEntry();
        assertThat(found("update audit.entry set person_id = uuidv7() where id = " + entry))
                .contains("Entry " + entry + " ", "was changed after it was written");
    }

    @Test
    void namesAnUnsealedEntryThatWasChanged() throws SQLException {
        try (var owner = OwnerSession.openInOneSnapshot()) {
            long entry = owner.entryOf(owner.addPerson("Not sealed"));
            owner.jdbc
                    .sql("update audit.entry set door = 'api' where id = " + entry)
                    .update();
            assertThat(broken(owner)).contains("Entry " + entry + " ");
        }
    }

    @Test
    void namesAnEntryThatWasRewrittenWithItsHash() throws SQLException {
        long entry = sealedEntry();
        assertThat(found("update audit.entry e set door = 'api', leaf = audit.leaf(row(e.id, e.at, e.person_id, 'api',"
                        + " e.address, e.stream, e.xid, e.relation, e.operation, e.record_id, e.subject_id, e.before,"
                        + " e.after, null)) where id = " + entry))
                .contains("Entry " + entry + " ", "was rewritten, with its hash");
    }

    @Test
    void namesAnEntryThatIsGone() throws SQLException {
        long entry = sealedEntry();
        assertThat(found("delete from audit.entry where id = " + entry)).contains("Entry " + entry + " is gone");
    }

    @Test
    void namesAnEntryThatWasSlippedIn() throws SQLException {
        long entry = sealedEntry();
        assertThat(found("insert into audit.entry (id, at, person_id, door, address, stream, xid, relation, operation,"
                        + " record_id, subject_id, before, after, leaf)"
                        + " select -1, at, person_id, door, address, stream, xid, relation, operation, record_id,"
                        + " subject_id, before, after, audit.leaf(row(-1, at, person_id, door, address, stream, xid,"
                        + " relation, operation, record_id, subject_id, before, after, null))"
                        + " from audit.entry where id = " + entry))
                .contains("Entry -1 ", "was added after seal");
    }

    @Test
    void findsASealThatWasChanged() throws SQLException {
        sealedEntry();
        long last = lastSeal().number();
        assertThat(found("update audit.seal set entries = entries + 1 where number = " + last))
                .contains("Seal " + last + " ", "was changed");
    }

    @Test
    void findsASealThatWasRewrittenWithItsHash() throws SQLException {
        sealedEntry();
        sealedEntry();
        long earlier = lastSeal().number() - 1;
        assertThat(found("update audit.seal s set at = s.at - interval '1 day', hash = audit.seal_hash(row(s.number,"
                        + " s.at - interval '1 day', s.stream, s.from_xid, s.to_xid, s.entries, s.last_id, s.root,"
                        + " s.previous, null, null)) where number = " + earlier))
                .contains("does not follow the one before it");
    }

    @Test
    void findsASealThatIsGone() throws SQLException {
        sealedEntry();
        sealedEntry();
        long earlier = lastSeal().number() - 1;
        assertThat(found("delete from audit.seal where number = " + earlier)).contains("Seal " + earlier + " is gone");
    }

    @Test
    void findsAChainThatWasCutByAHashThatWasNoted() throws SQLException {
        sealedEntry();
        Seal last = lastSeal();
        try (var owner = OwnerSession.openInOneSnapshot()) {
            var noted = Optional.of(last.hash().toString());
            var verification = new Verification(new Seals(owner.jdbc));
            assertThat(verification.verify(noted)).isInstanceOf(Verification.Intact.class);
            owner.jdbc
                    .sql("delete from audit.seal where number >= " + last.number())
                    .update();
            assertThat(verification.verify(noted))
                    .asInstanceOf(type(Verification.Broken.class))
                    .extracting(Verification.Broken::what)
                    .asString()
                    .contains(last.hash().toString());
        }
    }

    @Test
    void sealsALateCommitOnce() throws SQLException {
        UUID late;
        UUID quick;
        try (var slow = OwnerSession.open()) {
            late = slow.addPerson("Late");
            try (var other = OwnerSession.open()) {
                quick = other.addPerson("Quick");
                other.commit();
            }
            seals.sealNow();
            assertThat(timesSealed(quick)).isZero();
            slow.commit();
        }
        seals.sealNow();
        assertThat(timesSealed(late)).isOne();
        assertThat(timesSealed(quick)).isOne();
        try (var owner = OwnerSession.openInOneSnapshot()) {
            assertThat(owner.verify()).isInstanceOf(Verification.Intact.class);
        }
    }

    @Test
    void beginsANewStreamInAnotherCluster() throws SQLException {
        sealedEntry();
        try (var owner = OwnerSession.open()) {
            owner.jdbc
                    .sql("update audit.stream set system = 42 where number = (select max(number) from audit.stream)")
                    .update();
            owner.jdbc.sql("select audit.seal_now()").query(Long.class).single();
            owner.addPerson("After the move");
            assertThat(owner.jdbc
                            .sql("select count(distinct stream) from audit.entry")
                            .query(Long.class)
                            .single())
                    .isGreaterThan(1);
            assertThat(owner.verify()).isInstanceOf(Verification.Intact.class);
        }
    }

    @Test
    void keepsNothingOutsideTheMonths() throws SQLException {
        try (var owner = OwnerSession.open()) {
            assertThat(owner.jdbc
                            .sql("select count(*) from audit.entry_elsewhen")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    private long sealedEntry() throws SQLException {
        long entry;
        try (var owner = OwnerSession.open()) {
            entry = owner.entryOf(owner.addPerson("Sealed"));
            owner.commit();
        }
        assertThat(seals.sealNow()).isPositive();
        return entry;
    }

    private Seal lastSeal() {
        return seals.last().orElseThrow();
    }

    private static String found(String tampering) throws SQLException {
        try (var owner = OwnerSession.openInOneSnapshot()) {
            assertThat(owner.jdbc.sql(tampering).update()).isPositive();
            return broken(owner);
        }
    }

    private static String broken(OwnerSession owner) {
        assertThat(owner.verify()).isInstanceOf(Verification.Broken.class);
        return owner.verify() instanceof Verification.Broken broken ? broken.what() : "";
    }

    private static long timesSealed(UUID record) throws SQLException {
        try (var owner = OwnerSession.open()) {
            return owner.jdbc.sql("""
                            select count(s.number) from audit.entry e
                              left join audit.seal s on s.stream = e.stream and e.xid >= s.from_xid and e.xid < s.to_xid
                             where e.record_id = :record
                            """).param("record", record).query(Long.class).single();
        }
    }
}
