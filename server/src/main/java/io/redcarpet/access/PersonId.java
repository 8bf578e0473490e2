package io.redcarpet.access;

import java.util.UUID;

/** The identity of a person who works for the firm. */
public record PersonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
