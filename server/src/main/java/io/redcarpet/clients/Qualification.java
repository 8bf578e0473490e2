package io.redcarpet.clients;

/** How far a prospect was looked at. */
public enum Qualification {
    NEW,
    CONTACTED,
    QUALIFIED,
    DISQUALIFIED
}
