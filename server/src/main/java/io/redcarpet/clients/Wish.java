package io.redcarpet.clients;

import io.redcarpet.imports.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a row of a file wants of a record, which may have another one above it: a parent, a superior. */
abstract sealed class Wish permits ClientWish, ContactWish {

    final Row row;
    final Map<String, Object> values = new LinkedHashMap<>();

    /** The identity that the record gets when it is new. */
    @Nullable
    UUID id;

    /** The record above, when it is there already. */
    @Nullable
    UUID aboveId;

    Wish(Row row) {
        this.row = row;
    }

    /** By what the row names the record above it; null when it names none. */
    abstract @Nullable String above();

    /** By what other rows may name this one as the record above them. */
    abstract Set<String> names();

    /** What the rows say in one field, as PostgreSQL takes an array. */
    static @Nullable String[] said(List<? extends Wish> wishes, String field) {
        return wishes.stream().map(wish -> wish.row.text(field)).toArray(String[]::new);
    }

    /** What is to be written into one field, as PostgreSQL takes an array. */
    static @Nullable String[] wanted(List<? extends Wish> wishes, String field) {
        return wishes.stream()
                .map(wish -> wish.values.get(field))
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
