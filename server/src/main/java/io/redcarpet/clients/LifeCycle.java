package io.redcarpet.clients;

/** Where a client stands with us, from the first touch to after the end. */
public enum LifeCycle {
    PROSPECT,
    CLIENT,
    FORMER
}
