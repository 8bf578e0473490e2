package io.redcarpet.prospects;

import java.util.UUID;

/** Somebody who may be responsible for a client. */
public record Owner(UUID id, String name) {}
