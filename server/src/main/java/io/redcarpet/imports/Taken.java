package io.redcarpet.imports;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an import did to one record.
 *
 * @param line the line of the file that did it
 * @param version the version the record had afterwards
 * @param before the record before the import, as the reader wrote it down; null when the import created it
 */
public record Taken(
        long line, UUID id, int version, @Nullable String before) {

    public boolean created() {
        return before == null;
    }

    /** The identities, as PostgreSQL takes an array of them. */
    public static String[] ids(List<Taken> rows) {
        return texts(rows, Taken::id);
    }

    public static String[] versions(List<Taken> rows) {
        return texts(rows, Taken::version);
    }

    public static String[] befores(List<Taken> rows) {
        return texts(rows, Taken::before);
    }

    private static String[] texts(List<Taken> rows, Function<Taken, @Nullable Object> part) {
        return rows.stream().map(row -> String.valueOf(part.apply(row))).toArray(String[]::new);
    }
}
