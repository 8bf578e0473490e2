package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.plan.Rates.Point;
import java.util.List;

/** Straight lines through points. */
final class Slope {

    private static final Reason ON_LINE = Reason.of(Word.ON_LINE);
    private static final Reason RISE = Reason.of(Word.RISE);
    private static final Reason RUN = Reason.of(Word.RUN);
    private static final Reason WAY = Reason.of(Word.WAY_BETWEEN_POINTS);

    private Slope() {}

    /** What the line says at a value; before the first point and after the last as there. */
    static Because at(List<Point> points, Because value) {
        var last = points.getLast();
        if (value.value().compareTo(last.at().value()) >= 0) {
            return Because.chosen(Reason.of(Word.LAST_POINT), last.value(), value);
        }
        if (value.value().compareTo(points.getFirst().at().value()) <= 0) {
            return Because.chosen(Reason.of(Word.FIRST_POINT), points.getFirst().value(), value);
        }
        int upper = 1;
        while (value.value().compareTo(points.get(upper).at().value()) > 0) {
            upper++;
        }
        return through(points.get(upper - 1), points.get(upper), value);
    }

    /** Through both points, also beyond them. */
    static Because through(Point low, Point high, Because value) {
        Because share = Because.quotient(
                WAY,
                Unit.SHARE,
                Because.difference(RUN, value, low.at()),
                Because.difference(RUN, high.at(), low.at()));
        Because rise = Because.product(RISE, Because.difference(RISE, high.value(), low.value()), share);
        return Because.sum(ON_LINE, List.of(low.value(), rise));
    }
}
