package io.redcarpet.imports;

import java.util.UUID;

/** All rows of a file have been taken. */
public record ImportFinished(UUID id, String kind) {}
