package io.redcarpet.clients;

/**
 * A client among those it belongs to and those that belong to it.
 *
 * @param depth how many stand above it, as far as the reader sees them
 */
public record Relative(ClientId id, String name, Industry industry, Tier tier, int depth) {}
