package io.redcarpet.clients;

/** A field of a client that can be changed in place, as it is typed. */
public record ClientFact(String field, String value) {}
