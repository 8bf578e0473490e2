package io.redcarpet.prospects;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A slice of a longer list.
 *
 * @param next what to send as {@code at} for the following slice; missing on the last one
 */
record Slice<T>(List<T> items, @Nullable String next) {

    /** The first of these; one more than asked for says that the list goes on. */
    static <T> Slice<T> of(List<T> found, int most, Function<T, Object> key) {
        var items = found.subList(0, Math.min(most, found.size()));
        return new Slice<>(
                items, found.size() > most ? key.apply(items.getLast()).toString() : null);
    }
}
