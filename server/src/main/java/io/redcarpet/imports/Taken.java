package io.redcarpet.imports;

import java.util.UUID;
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
}
