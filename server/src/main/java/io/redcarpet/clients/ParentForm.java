package io.redcarpet.clients;

import io.redcarpet.pages.Named;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom a client is to belong.
 *
 * @param version of the client that was read
 * @param was the identifier of the one it belonged to then; empty for nobody, null when it was not sent
 */
public record ParentForm(
        @Nullable UUID parent,
        @Nullable String parentName,
        int version,
        @Nullable String was) {

    static ParentForm on(Client client) {
        return new ParentForm(null, null, client.version(), parentOf(client));
    }

    Named named() {
        return new Named("parent", parent, parentName);
    }

    /** The version to save on: what stands, as long as nobody has put the client under another one since. */
    int versionOn(Client client) {
        return parentOf(client).equals(was) ? client.version() : version;
    }

    private static String parentOf(Client client) {
        return Objects.toString(client.details().parent(), "");
    }
}
