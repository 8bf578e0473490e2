package io.redcarpet.plans;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.plan.Edge;
import io.redcarpet.engine.plan.Interval;
import io.redcarpet.engine.plan.Rates.Point;
import io.redcarpet.engine.plan.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads tables and points, and says which row leaves a gap or overlaps. */
final class Tables {

    private final PlanNumbers numbers;

    /**
     * What the edges of a table are.
     *
     * @param first where a table begins
     * @param mayBeLess whether it may begin below that, as one by a number of the transaction
     */
    record Edges(Unit unit, Exact first, boolean mayBeLess) {

        static final Edges OF_RANKS = new Edges(Unit.NUMBER, Exact.ONE, false);
    }

    Tables(PlanNumbers numbers) {
        this.numbers = numbers;
    }

    /**
     * @param holds the key of what a row holds
     */
    <T> Table<T> read(Section section, Edges edges, String holds, Function<Entry, T> value) {
        var rows = new ArrayList<Interval<T>>();
        Because end = null;
        List<Entry> written = section.get("rows").list();
        for (Entry entry : written) {
            Section row = entry.section("from", "to", holds);
            Because from = numbers.stated(row.get("from"), edges.unit());
            check(row.get("from"), end, from, edges);
            boolean isLast = rows.size() == written.size() - 1;
            if (isLast == row.has("to")) {
                throw entry.wrong(isLast ? "plans.wrong.lastRow" : "plans.wrong.openRow", rows.size() + 1);
            }
            end = row.find("to").map(to -> end(to, from, edges.unit())).orElse(null);
            rows.add(new Interval<>(from, end, value.apply(row.get(holds))));
        }
        return new Table<>(section.get("edge").oneOf(Edge.class), rows);
    }

    private Because end(Entry to, Because from, Unit edges) {
        Because end = numbers.stated(to, edges);
        if (end.value().compareTo(from.value()) <= 0) {
            throw to.wrong("plans.wrong.emptyRow", to.text());
        }
        return end;
    }

    private static void check(Entry from, @Nullable Because end, Because begin, Edges edges) {
        if (end == null) {
            checkFirst(from, begin, edges);
            return;
        }
        int order = begin.value().compareTo(end.value());
        if (order != 0) {
            throw from.wrong(order > 0 ? "plans.wrong.gap" : "plans.wrong.overlap", from.text(), Amounts.written(end));
        }
    }

    /** What lies below the first edge belongs to the first row, so a first row further up would say what it does not do. */
    private static void checkFirst(Entry from, Because begin, Edges edges) {
        int order = begin.value().compareTo(edges.first());
        if (order > 0 || (order < 0 && !edges.mayBeLess())) {
            throw from.wrong("plans.wrong.firstRow", from.text(), edges.first().toString());
        }
    }

    List<Point> points(Entry entry, Unit at, String says, Function<Entry, Because> value) {
        var points = new ArrayList<Point>();
        for (Entry each : entry.list()) {
            Section point = each.section("at", says);
            Because where = numbers.stated(point.get("at"), at);
            if (!points.isEmpty()
                    && where.value().compareTo(points.getLast().at().value()) <= 0) {
                throw each.wrong("plans.wrong.points", point.get("at").text());
            }
            points.add(new Point(where, value.apply(point.get(says))));
        }
        if (points.size() < 2) {
            throw entry.wrong("plans.wrong.twoPoints");
        }
        return points;
    }
}
