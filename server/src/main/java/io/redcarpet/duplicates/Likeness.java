package io.redcarpet.duplicates;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client that may be the same as the one asked about.
 *
 * @param clientId null when the caller may not see it; then nothing but the owner's name is told
 * @param ownerName whom to ask; null when nobody is responsible
 * @param score how sure it is, from 0 to 1
 */
public record Likeness(
        @Nullable UUID clientId,
        @Nullable String name,
        @Nullable String lifeCycle,
        @Nullable String ownerName,
        float score,
        List<Reason> reasons) {

    public boolean isSeen() {
        return clientId != null;
    }
}
