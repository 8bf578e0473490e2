package io.redcarpet.prospects;

import io.redcarpet.access.PersonId;
import io.redcarpet.clients.ClientId;
import io.redcarpet.clients.Qualification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A prospect as the list shows it.
 *
 * @param calledAt when the last call was that stands
 * @param outcome what came of that call
 */
public record ProspectRow(
        ClientId id,
        String name,
        boolean isRed,
        Qualification qualification,
        String source,
        String city,
        @Nullable String phone,
        @Nullable String email,
        boolean doNotCall,
        @Nullable PersonId owner,
        String ownerName,
        @Nullable Instant calledAt,
        @Nullable Outcome outcome) {}
