package io.redcarpet.signon;

/** The first administrator of a firm. */
public record Founder(String name, String email, String language) {}
