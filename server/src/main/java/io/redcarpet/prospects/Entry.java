package io.redcarpet.prospects;

import io.redcarpet.access.PersonId;
import io.redcarpet.clients.ClientId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A prospect on a canvassing list.
 *
 * @param calls how many calls stand, so that two who note one at the same time find out
 * @param heldBy who has it before them right now
 */
public record Entry(
        UUID id,
        UUID list,
        ClientId client,
        @Nullable Instant promisedAt,
        Instant dueAt,
        @Nullable Outcome outcome,
        boolean isDone,
        int calls,
        @Nullable PersonId heldBy,
        String heldByName) {}
