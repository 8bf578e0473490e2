package io.redcarpet.clients;

/** How a contact stands towards us. */
public enum Stance {
    IN_FAVOUR,
    NEUTRAL,
    AGAINST,
    UNKNOWN
}
