package io.redcarpet.signon;

import java.time.Instant;
import java.util.UUID;

/**
 * A sign-on in a browser that still lasts.
 *
 * @param address the network address it was last used from
 */
public record Session(UUID id, Device device, String address, Instant beganAt, Instant lastUsedAt) {}
