package io.redcarpet.prospects;

import io.redcarpet.clients.ClientId;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A prospect as it stood on a canvassing list before it was taken off. */
record Removed(
        UUID entry,
        UUID list,
        UUID client,
        long place,
        int attempts,
        @Nullable Instant promisedAt,
        Instant dueAt,
        @Nullable String outcome,
        boolean isDone)
        implements Serializable {

    ClientId id() {
        return new ClientId(client);
    }
}
