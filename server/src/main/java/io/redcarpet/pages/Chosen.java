package io.redcarpet.pages;

import org.jspecify.annotations.Nullable;

/**
 * What somebody meant in a field in which something is chosen.
 *
 * @param value null when nothing was named, or nothing that there is
 * @param id as the form sends it back; empty for nothing
 * @param text what stands in the field
 * @param problems why the text means nothing
 */
public record Chosen<T>(String field, @Nullable T value, String id, String text, Problems problems) {

    public static <T> Chosen<T> nothing() {
        return new Chosen<>("", null, "", "", Problems.none());
    }

    /** What is wrong with the field when something must be named there. */
    public Problems required(String key) {
        return value == null && problems.isEmpty() ? Problems.of(new Problem(field, key)) : problems;
    }
}
