package io.redcarpet.signon;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key by which a program acts as its owner, with the owner's rights and no more.
 *
 * @param hint the first characters, to tell keys apart
 * @param mayWrite false for a key that only reads
 */
public record ApiKey(
        UUID id,
        String name,
        String hint,
        boolean mayWrite,
        Instant expiresAt,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    public boolean isLive(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }
}
