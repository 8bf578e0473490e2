package io.redcarpet.clients;

/** The importance of a client, the highest first. */
public enum Tier {
    RED_CARPET,
    KEY,
    STANDARD,
    BASIC
}
