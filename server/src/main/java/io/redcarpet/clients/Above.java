package io.redcarpet.clients;

import io.redcarpet.imports.Batch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the record above each row of a batch: one that is there, that stands in the same batch, or further down the file.
 *
 * @param field what names it in the file
 * @param column where its identity goes
 * @param self the message for a row that names itself
 * @param missing the message for a row whose record above is nowhere
 */
record Above(String field, String column, String self, String missing) {

    /** The rows whose record above is known, or that name none; the others are told to the batch. */
    <W extends Wish> List<W> resolve(Batch batch, List<W> wishes) {
        var left = new ArrayList<>(wishes);
        boolean stable = false;
        while (!stable) {
            Map<String, Wish> here = new HashMap<>();
            left.forEach(wish -> wish.names().forEach(name -> here.putIfAbsent(name, wish)));
            stable = !left.removeIf(wish -> !isResolved(batch, wish, here));
        }
        Map<String, Wish> byId = new HashMap<>();
        left.forEach(wish -> byId.put(String.valueOf(wish.id), wish));
        left.removeIf(wish -> isCircle(batch, wish, byId));
        return left;
    }

    /** Whether the way up from a row through the batch leads back to it. */
    private boolean isCircle(Batch batch, Wish start, Map<String, Wish> byId) {
        var passed = new HashSet<Wish>();
        @Nullable Wish next = byId.get(String.valueOf(start.values.get(column)));
        while (next != null && next != start && passed.add(next)) {
            next = byId.get(String.valueOf(next.values.get(column)));
        }
        if (next == start) {
            batch.bad(start.row, field, self);
        }
        return next == start;
    }

    private boolean isResolved(Batch batch, Wish wish, Map<String, Wish> here) {
        @Nullable String above = wish.above();
        if (above == null) {
            return true;
        }
        @Nullable Wish beside = here.get(above);
        if (beside == wish) {
            batch.bad(wish.row, field, self);
            return false;
        }
        @Nullable UUID found = wish.aboveId == null && beside != null ? beside.id : wish.aboveId;
        if (found != null) {
            wish.values.put(column, found.toString());
            return true;
        }
        return batch.wouldExist(above) || refuse(batch, wish);
    }

    private boolean refuse(Batch batch, Wish wish) {
        if (batch.lastRound()) {
            batch.bad(wish.row, field, missing, String.valueOf(wish.row.text(field)));
        } else {
            batch.later(wish.row);
        }
        return false;
    }
}
