package io.redcarpet.duplicates;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wish to make one client of two.
 *
 * @param take the fields whose value comes from the loser
 */
record MergeForm(
        UUID survivor,
        UUID loser,
        int survivorVersion,
        int loserVersion,
        @Nullable List<MergeField> take) {

    List<MergeField> taken() {
        return take == null ? List.of() : take;
    }
}
