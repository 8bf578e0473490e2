package io.redcarpet.duplicates;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client, or a contact at a client, that a search found.
 *
 * @param contactId the contact, when it is one that was found
 * @param ownerName who is responsible for the client
 * @param score how well it matches, more is better
 */
public record ClientHit(
        UUID clientId,
        @Nullable UUID contactId,
        String clientName,
        @Nullable String contactName,
        @Nullable String contactTitle,
        String lifeCycle,
        String tier,
        @Nullable String city,
        @Nullable String ownerName,
        float score) {}
