package io.redcarpet.clients;

import io.redcarpet.access.PersonId;
import io.redcarpet.imports.Row;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a row of a file wants of a client. */
final class ClientWish {

    final Row row;
    final Map<String, Object> values = new LinkedHashMap<>();

    @Nullable
    String key;

    @Nullable
    String parentKey;

    @Nullable
    PersonId owner;

    @Nullable
    LocalDate since;

    @Nullable
    UUID id;

    ImportedClients.@Nullable Known known;

    ClientWish(Row row) {
        this.row = row;
    }

    /** Whether the client is known and belongs to somebody else than the row says. */
    boolean isGiven() {
        return owner != null && known != null && !owner.value().equals(known.ownerId());
    }
}
