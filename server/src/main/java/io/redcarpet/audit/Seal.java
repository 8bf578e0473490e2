package io.redcarpet.audit;

import io.redcarpet.access.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * What closes the entries of all transactions from one up to, and without, another.
 *
 * @param stream the time in one cluster, whose transactions are counted
 * @param root the hash over the hashes of the entries
 * @param previous the hash of the seal before
 */
record Seal(
        long number,
        Instant at,
        int stream,
        String fromXid,
        String toXid,
        long entries,
        long lastId,
        Hash root,
        Hash previous,
        Hash hash) {

    static final Hash NO_PREVIOUS = Hash.of(new byte[0]);

    static Seal read(ResultSet row, int number) throws SQLException {
        var columns = new Columns(row);
        return new Seal(
                row.getLong("number"),
                columns.moment("at"),
                row.getInt("stream"),
                columns.text("from_xid"),
                columns.text("to_xid"),
                row.getLong("entries"),
                row.getLong("last_id"),
                Hash.read(row, "root"),
                Hash.read(row, "previous"),
                Hash.read(row, "hash"));
    }

    boolean isAsWritten() {
        return hash.equals(new CanonicalForm("seal 1 ")
                .with(number)
                .with(at)
                .with(stream)
                .with(fromXid)
                .with(toXid)
                .with(entries)
                .with(lastId)
                .with(root)
                .with(previous)
                .hash());
    }
}
