package io.redcarpet.imports;

import java.util.List;
import java.util.UUID;

/** A record that could not be taken back, and why. */
public record Kept(UUID id, String messageKey, List<Object> arguments) {

    public Kept {
        arguments = List.copyOf(arguments);
    }

    /** Somebody has changed it since; its name says which one it is. */
    public static Kept changed(UUID id, String name) {
        return new Kept(id, "imports.kept.changed", List.of(name));
    }

    /** Something else needs it by now. */
    public static Kept used(UUID id, String name) {
        return new Kept(id, "imports.kept.used", List.of(name));
    }

    static Kept refused(UUID id) {
        return new Kept(id, "imports.kept.refused", List.of());
    }
}
