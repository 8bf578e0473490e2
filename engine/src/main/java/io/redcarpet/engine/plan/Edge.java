package io.redcarpet.engine.plan;

/** To which tier a value belongs that lies exactly between two. */
public enum Edge {
    UPPER,
    LOWER
}
