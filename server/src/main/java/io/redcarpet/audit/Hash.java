package io.redcarpet.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Objects;

/** A SHA-256 hash, in hexadecimal digits. */
record Hash(String digits) {

    static Hash of(byte[] content) {
        return written(digest().digest(content));
    }

    static Hash written(byte[] bytes) {
        return new Hash(HexFormat.of().formatHex(bytes));
    }

    static Hash read(ResultSet row, String column) throws SQLException {
        return written(Objects.requireNonNull(row.getBytes(column), column));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256: use a standard JDK 25", missing);
        }
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
