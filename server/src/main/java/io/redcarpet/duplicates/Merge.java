package io.redcarpet.duplicates;

import java.time.Instant;
import java.util.UUID;

/** Two clients that were made one. */
public record Merge(UUID id, UUID survivorId, String name, Instant mergedAt, String mergedBy) {}
