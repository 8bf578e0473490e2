package io.redcarpet.imports;

import java.util.List;
import java.util.UUID;

/** A record that a revert left as it is, and why. */
public record Kept(UUID id, String messageKey, List<Object> arguments) {

    public Kept {
        arguments = List.copyOf(arguments);
    }

    public static Kept because(UUID id, String messageKey, Object... arguments) {
        return new Kept(id, messageKey, List.of(arguments));
    }
}
