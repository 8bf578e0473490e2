package io.redcarpet.clients;

import io.redcarpet.access.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a result whose tables declare which columns are never null. */
record Columns(ResultSet row) {

    String text(String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    @Nullable
    String textOrNull(String column) throws SQLException {
        return row.getString(column);
    }

    UUID uuid(String column) throws SQLException {
        return Objects.requireNonNull(uuidOrNull(column), column);
    }

    @Nullable
    UUID uuidOrNull(String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    ClientId client(String column) throws SQLException {
        return new ClientId(uuid(column));
    }

    @Nullable
    ClientId clientOrNull(String column) throws SQLException {
        @Nullable UUID id = uuidOrNull(column);
        return id == null ? null : new ClientId(id);
    }

    PersonId person(String column) throws SQLException {
        return new PersonId(uuid(column));
    }

    @Nullable
    PersonId personOrNull(String column) throws SQLException {
        @Nullable UUID id = uuidOrNull(column);
        return id == null ? null : new PersonId(id);
    }

    <E extends Enum<E>> E word(String column, Class<E> words) throws SQLException {
        return Enum.valueOf(words, text(column));
    }

    LocalDate day(String column) throws SQLException {
        return Objects.requireNonNull(dayOrNull(column), column);
    }

    @Nullable
    LocalDate dayOrNull(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    Instant moment(String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column)
                .toInstant();
    }
}
