package io.redcarpet.clients;

/** A client entered another part of its life cycle. */
public record ClientBecame(ClientId client, LifeCycle was, LifeCycle now) {}
