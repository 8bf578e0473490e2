package io.redcarpet.duplicates;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of two clients that may be one, as they are compared.
 *
 * @param version the version read; a merge names it
 * @param values what each field says, as text; a field without a value is missing
 * @param attached how many contacts, addresses and keys of other systems hang on it
 */
public record Side(
        UUID id,
        String name,
        int version,
        @Nullable UUID mergedInto,
        Instant createdAt,
        Map<String, String> values,
        int attached) {

    public String value(MergeField field) {
        return values.getOrDefault(field.column(), "");
    }
}
