package io.redcarpet.clients;

import io.redcarpet.imports.Row;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells rows without an identifier apart: those that say the same in the fields that name a record are one. */
final class Alike {

    private Alike() {}

    static String of(Row row, List<String> fields) {
        return fields.stream()
                .map(field -> String.valueOf(row.text(field)).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }
}
