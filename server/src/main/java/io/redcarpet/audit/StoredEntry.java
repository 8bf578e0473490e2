package io.redcarpet.audit;

import io.redcarpet.access.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry exactly as it is stored, with the hash that was stored with it. */
record StoredEntry(
        long id,
        Instant at,
        @Nullable UUID person,
        String door,
        String address,
        int stream,
        String xid,
        String relation,
        String operation,
        UUID record,
        UUID subject,
        @Nullable String before,
        @Nullable String after,
        Hash leaf) {

    static StoredEntry read(ResultSet row, int number) throws SQLException {
        var columns = new Columns(row);
        return new StoredEntry(
                row.getLong("id"),
                columns.moment("at"),
                columns.uuidOrNull("person_id"),
                columns.text("door"),
                columns.text("address"),
                row.getInt("stream"),
                columns.text("xid"),
                columns.text("relation"),
                columns.text("operation"),
                columns.uuid("record_id"),
                columns.uuid("subject_id"),
                columns.textOrNull("before"),
                columns.textOrNull("after"),
                Hash.read(row, "leaf"));
    }

    /** Whether the stored hash is that of what is stored. */
    boolean isAsWritten() {
        return leaf.equals(new CanonicalForm("entry 1 ")
                .with(id)
                .with(at)
                .with(person)
                .with(door)
                .with(address)
                .with(stream)
                .with(xid)
                .with(relation)
                .with(operation)
                .with(record)
                .with(subject)
                .with(before)
                .with(after)
                .hash());
    }

    boolean leafBeginsWith(byte[] prefix) {
        return Arrays.equals(Arrays.copyOf(leaf.bytes(), prefix.length), prefix);
    }

    /** For people: which entry this is. */
    String name() {
        return "Entry " + id + " (" + operation + " " + relation + " " + record + ", " + at + ")";
    }
}
