package io.redcarpet.clients;

import io.redcarpet.imports.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a row of a file wants of a contact. */
final class ContactWish extends Wish {

    private static final List<String> TAKEN = List.of("email", "phone", "title", "buying_role", "stance");

    ImportedContacts.@Nullable Place place;

    ContactWish(Row row) {
        super(row);
        for (String field : TAKEN) {
            if (row.says(field)) {
                values.put(field, row.demanded(field));
            }
        }
        values.put("name", name().replaceAll("\\s+", " "));
    }

    private String name() {
        return row.says("name") ? row.demanded("name") : (said("first_name") + " " + said("last_name")).strip();
    }

    String said(String field) {
        return Objects.requireNonNullElse(row.text(field), "");
    }

    ImportedContacts.Place place() {
        return Objects.requireNonNull(place, "looked up before");
    }

    @Override
    @Nullable
    String above() {
        return row.says("reports_to") ? atHome(row.demanded("reports_to")) : null;
    }

    @Override
    Set<String> names() {
        var names = new HashSet<String>();
        names.add(atHome(String.valueOf(values.get("name"))));
        for (String field : List.of("external_id", "email")) {
            if (row.says(field)) {
                names.add(atHome(row.demanded(field)));
            }
        }
        return names;
    }

    /** A name means somebody at the same client; an e-mail address is written in any case. */
    private String atHome(String name) {
        @Nullable UUID home = place().home();
        return home + " " + (name.contains("@") ? name.toLowerCase(Locale.ROOT) : name);
    }
}
