package io.redcarpet.clients;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a longer list.
 *
 * @param previous where the rows before begin, backwards; null on the first slice
 * @param next where the rows after begin; null on the last slice
 */
public record ClientSlice(
        List<ClientRow> rows,
        @Nullable Cursor previous,
        @Nullable Cursor next) {

    public ClientSlice {
        rows = List.copyOf(rows);
    }
}
