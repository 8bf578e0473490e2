package io.redcarpet.engine.plan;

import io.redcarpet.engine.money.Exact;
import java.util.List;

/**
 * Rows from the first edge up without gaps or overlaps, so that each value has one row; what lies below the first edge
 * belongs to the first row.
 */
public record Table<T>(Edge edge, List<Interval<T>> rows) {

    /** Refuses gaps, overlaps, rows that end before they begin, and a last row that ends. */
    public Table {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("A table without rows says nothing; give it one");
        }
        for (int i = 0; i < rows.size(); i++) {
            check(rows, i);
        }
    }

    /** The place of the row that the value lies in, from 0. */
    public int rowOf(Exact value) {
        int row = rows.size() - 1;
        while (row > 0 && isBelow(value, rows.get(row).from().value())) {
            row--;
        }
        return row;
    }

    /** Whether the value lies below an edge; on it, the plan says. */
    public boolean isBelow(Exact value, Exact edgeValue) {
        int order = value.compareTo(edgeValue);
        return edge == Edge.UPPER ? order < 0 : order <= 0;
    }

    private static <T> void check(List<Interval<T>> rows, int place) {
        var row = rows.get(place);
        boolean isLast = place == rows.size() - 1;
        var to = row.to();
        if (isLast && to != null) {
            throw new IllegalArgumentException("The last row ends at %s; leave its end open".formatted(to.value()));
        }
        if (!isLast && to == null) {
            throw new IllegalArgumentException("Row %d has no end; give it one".formatted(place + 1));
        }
        if (to != null && to.value().compareTo(row.from().value()) <= 0) {
            throw new IllegalArgumentException("Row %d ends at %s, not above its beginning %s"
                    .formatted(place + 1, to.value(), row.from().value()));
        }
        if (to != null && !to.value().equals(rows.get(place + 1).from().value())) {
            throw new IllegalArgumentException("Row %d ends at %s and the next begins at %s; let them meet"
                    .formatted(place + 1, to.value(), rows.get(place + 1).from().value()));
        }
    }
}
