package io.redcarpet.audit;

import java.time.Instant;

/** How far the audit is sealed, with the hash that is worth noting elsewhere. */
public record Sealed(Instant at, String hash) {}
