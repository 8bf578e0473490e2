package io.redcarpet.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A row of a result whose tables declare which columns are never null. */
public record Columns(ResultSet row) {

    public String text(String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return row.getString(column);
    }

    public UUID uuid(String column) throws SQLException {
        return Objects.requireNonNull(uuidOrNull(column), column);
    }

    public @Nullable UUID uuidOrNull(String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** The identity of something, in the type that the room gives it. */
    public <T> T id(String column, Function<UUID, T> type) throws SQLException {
        return type.apply(uuid(column));
    }

    public <T> @Nullable T idOrNull(String column, Function<UUID, T> type) throws SQLException {
        @Nullable UUID id = uuidOrNull(column);
        return id == null ? null : type.apply(id);
    }

    public PersonId person(String column) throws SQLException {
        return id(column, PersonId::new);
    }

    public @Nullable PersonId personOrNull(String column) throws SQLException {
        return idOrNull(column, PersonId::new);
    }

    public <E extends Enum<E>> E word(String column, Class<E> words) throws SQLException {
        return Enum.valueOf(words, text(column));
    }

    public LocalDate day(String column) throws SQLException {
        return Objects.requireNonNull(dayOrNull(column), column);
    }

    public @Nullable LocalDate dayOrNull(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public Instant moment(String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column)
                .toInstant();
    }

    public @Nullable Instant momentOrNull(String column) throws SQLException {
        @Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** Each word of a text array. */
    public <E extends Enum<E>> Set<E> words(String column, Class<E> words) throws SQLException {
        var found = EnumSet.noneOf(words);
        texts(column).forEach(word -> found.add(Enum.valueOf(words, word)));
        return found;
    }

    /** Each text of a text array. */
    public List<String> texts(String column) throws SQLException {
        return List.of(
                (String[]) Objects.requireNonNull(row.getArray(column), column).getArray());
    }
}
