package io.redcarpet.clients;

import io.redcarpet.access.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A firm or a person we serve, want to serve or have served.
 *
 * @param owner the primary account executive today
 * @param parentName the name of the client this one belongs to; empty for none, or when the caller may not see it
 * @param mergedInto the client that took this one over as its duplicate
 * @param version counts the changes; a change names the version it was made on
 */
public record Client(
        ClientId id,
        ClientDetails details,
        LifeCycle lifeCycle,
        @Nullable PersonId owner,
        String ownerName,
        String parentName,
        @Nullable ClientId mergedInto,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    public String name() {
        return details.name();
    }
}
