package io.redcarpet.prospects;

import io.redcarpet.clients.ClientId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A prospect on a canvassing list, as the list shows it.
 *
 * @param place where in the list; the following slice begins after it
 * @param isCallable whether it is still a prospect that wants calls
 */
public record EntryRow(
        UUID id,
        long place,
        ClientId client,
        String name,
        @Nullable String phone,
        boolean isCallable,
        @Nullable Outcome outcome,
        boolean isDone,
        @Nullable Instant promisedAt,
        Instant dueAt,
        String heldByName) {}
