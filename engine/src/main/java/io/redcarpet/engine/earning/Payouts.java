package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.PayoutCurve;
import io.redcarpet.engine.plan.PayoutCurve.Beyond;
import io.redcarpet.engine.plan.Rates.Point;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What payout curves say for what was reached by the end of a day. */
final class Payouts {

    private static final Reason STEP_REACHED = Reason.of(Word.STEP_REACHED);
    private static final Reason BELOW = Reason.of(Word.BELOW_THRESHOLD);

    private final Numbers numbers;
    private final LocalDate day;

    Payouts(Numbers numbers, LocalDate day) {
        this.numbers = numbers;
        this.day = day;
    }

    /** Nothing where nothing was expected and nothing credited, and for somebody who lacks a rank that is asked for. */
    Optional<Because> of(Basis by, PayoutCurve curve) {
        return numbers.atEnd(by, day).flatMap(reached -> of(curve, reached));
    }

    private Optional<Because> of(PayoutCurve curve, Because reached) {
        return switch (curve) {
            case PayoutCurve.Amount amount -> Optional.of(amount.amount());
            case PayoutCurve.Line line -> Optional.of(onLine(line, reached));
            case PayoutCurve.Steps steps -> step(new ScaledTable<>(steps.table(), null), reached);
            case PayoutCurve.Within within -> within(within);
        };
    }

    private Optional<Because> step(ScaledTable<PayoutCurve> table, Because reached) {
        int row = table.rowOf(reached.value());
        return of(table.row(row), reached)
                .map(holds -> Because.chosen(STEP_REACHED, table.evidence(row, holds, reached)));
    }

    /** Who lacks one of the quotas, and has another, is not passed over in silence. */
    private Optional<Because> within(PayoutCurve.Within within) {
        Because reached = numbers.at(within.by(), day);
        return Numbers.isMissing(within.by(), reached) ? Optional.empty() : of(within.curve(), reached);
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
