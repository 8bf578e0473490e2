package io.redcarpet.prospects;

import io.redcarpet.clients.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some prospects of a longer list.
 *
 * @param previous where the rows before begin, backwards; null on the first slice
 * @param next where the rows after begin; null on the last slice
 */
public record ProspectSlice(
        List<ProspectRow> rows,
        @Nullable Cursor previous,
        @Nullable Cursor next) {

    public ProspectSlice {
        rows = List.copyOf(rows);
    }
}
