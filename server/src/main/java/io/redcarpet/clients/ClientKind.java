package io.redcarpet.clients;

/** Whether a client is a firm or a person. */
public enum ClientKind {
    CORPORATE,
    INDIVIDUAL
}
