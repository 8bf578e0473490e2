package io.redcarpet.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads columns that are never null. */
final class Stored {

    private Stored() {}

    static String text(ResultSet row, String column) throws SQLException {
        return never(row.getString(column), column);
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return never(row.getObject(column, UUID.class), column);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return never(row.getObject(column, OffsetDateTime.class), column).toInstant();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) never(row.getArray(column), column).getArray());
    }

    private static <T> T never(@Nullable T value, String column) {
        return Objects.requireNonNull(value, () -> column + " is null in the database");
    }
}
