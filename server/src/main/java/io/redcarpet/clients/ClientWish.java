package io.redcarpet.clients;

import io.redcarpet.access.PersonId;
import io.redcarpet.imports.Row;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a row of a file wants of a client. */
final class ClientWish extends Wish {

    final @Nullable String key;

    @Nullable
    PersonId owner;

    @Nullable
    LocalDate since;

    ImportedClients.@Nullable Known known;

    ClientWish(Row row) {
        super(row);
        this.key = row.text("external_id");
    }

    @Override
    @Nullable
    String above() {
        return row.text("parent_external_id");
    }

    @Override
    Set<String> names() {
        return key == null ? Set.of() : Set.of(key);
    }

    /** Whether the client is known and belongs to somebody else than the row says. */
    boolean isGiven() {
        return owner != null && known != null && !owner.value().equals(known.ownerId());
    }

    /** Whether the client is known and has another parent than the row says. */
    boolean isMoved() {
        Object parent = values.get("parent_id");
        return parent != null && known != null && !parent.equals(String.valueOf(known.parentId()));
    }
}
