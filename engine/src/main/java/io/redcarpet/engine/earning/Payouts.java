package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.plan.PayoutCurve;
import io.redcarpet.engine.plan.PayoutCurve.Beyond;
import io.redcarpet.engine.plan.Rates.Point;
import java.util.List;

/** What payout curves say for what was reached. */
final class Payouts {

    private static final Reason STEP_REACHED = Reason.of(Word.STEP_REACHED);
    private static final Reason BELOW = Reason.of(Word.BELOW_THRESHOLD);

    private Payouts() {}

    static Because of(PayoutCurve curve, Because reached) {
        return switch (curve) {
            case PayoutCurve.Steps steps -> step(new ScaledTable<>(steps.table(), null), reached);
            case PayoutCurve.Line line -> onLine(line, reached);
        };
    }

    private static Because step(ScaledTable<Because> table, Because reached) {
        int row = table.rowOf(reached.value());
        Because holds = table.row(row);
        return Because.chosen(STEP_REACHED, table.evidence(row, holds, reached));
    }

    private static Because onLine(PayoutCurve.Line line, Because reached) {
        List<Point> points = line.points();
        Point first = points.getFirst();
        if (reached.value().compareTo(first.at().value()) < 0) {
            Because nothing = Because.fact(BELOW, first.value().unit(), Exact.ZERO);
            return Because.chosen(BELOW, List.of(nothing, reached, first.at()));
        }
        boolean isBeyond = reached.value().compareTo(points.getLast().at().value()) > 0;
        return isBeyond && line.beyond() == Beyond.RISING
                ? Slope.through(points.get(points.size() - 2), points.getLast(), reached)
                : Slope.at(points, reached);
    }
}
