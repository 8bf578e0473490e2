package io.redcarpet.pages;

/** One step on the way from a root page to the one shown. */
public record Crumb(String text, String path) {}
