package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.plan.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table whose edges are stated as shares of a quota, in the quota's own unit, so that nothing has to be divided; or a
 * table as it is.
 */
final class ScaledTable<T> {

    private static final Reason EDGE = Reason.of(Word.EDGE);

    private final Table<T> table;
    private final List<Because> edges = new ArrayList<>();

    /**
     * @param quota what the edges are shares of; null where they are amounts
     */
    ScaledTable(Table<T> table, @Nullable Because quota) {
        this.table = table;
        for (var row : table.rows()) {
            edges.add(quota == null ? row.from() : Because.product(EDGE, quota, row.from()));
        }
    }

    int rowOf(Exact value) {
        int row = edges.size() - 1;
        while (row > 0 && table.isBelow(value, edges.get(row).value())) {
            row--;
        }
        return row;
    }

    T row(int place) {
        return table.rows().get(place).holds();
    }

    /** Where the row begins. */
    Because from(int place) {
        return edges.get(place);
    }

    /** Where the row ends, which is where the next begins; not for the last row. */
    Because to(int place) {
        return edges.get(place + 1);
    }

    boolean isLast(int place) {
        return place == edges.size() - 1;
    }

    /** The edges of a row and a value within, to show why it was chosen. */
    List<Because> evidence(int place, Because chosen, Because value) {
        var shown = new ArrayList<Because>(4);
        shown.add(chosen);
        shown.add(value);
        shown.add(from(place));
        if (!isLast(place)) {
            shown.add(to(place));
        }
        return shown;
    }
}
