package io.redcarpet.pages;

import java.util.List;

/**
 * What is wrong with one field of a form, as a message that says what to do.
 *
 * @param field the field's name; empty when it concerns the whole form
 */
public record Problem(String field, String key, List<Object> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public Problem(String field, String key, Object... arguments) {
        this(field, key, List.of(arguments));
    }
}
