package io.redcarpet.clients;

import io.redcarpet.access.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which clients to list; what is null or empty does not matter.
 *
 * @param text a part of the name as it is compared: without accents, in small Latin letters
 */
public record ClientFilter(
        String text,
        @Nullable LifeCycle lifeCycle,
        @Nullable Tier tier,
        @Nullable Industry industry,
        @Nullable Qualification qualification,
        @Nullable ClientKind kind,
        @Nullable PersonId owner) {

    public static final ClientFilter EVERYTHING = new ClientFilter("", null, null, null, null, null, null);

    /** Everything whose name contains the text. */
    static ClientFilter named(String text) {
        return new ClientFilter(text.replace("\0", ""), null, null, null, null, null, null);
    }

    public ClientFilter {
        text = text.strip();
    }

    /** Whether one index holds what is asked for, whatever the values are. */
    boolean isOneIndex() {
        return tier != null && industry != null && text.isEmpty() && owner == null;
    }
}
