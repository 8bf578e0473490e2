package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.plan.LineRounding;
import io.redcarpet.engine.plan.LineRounding.Of;
import java.util.ArrayList;
import java.util.List;

/** Exact lines become payable ones: the only place in a calculation where anything is rounded. */
final class RoundingOff {

    private static final Reason ROUNDED = Reason.of(Word.ROUNDED);
    private static final Reason ROUNDED_BEFORE = Reason.of(Word.ROUNDED_BEFORE);
    private static final Reason GROWTH = Reason.of(Word.ROUNDED_GROWTH);
    private static final Reason SO_FAR = Reason.of(Word.EXACT_SO_FAR);

    private RoundingOff() {}

    static List<Line> apply(LineRounding rounding, List<Line> lines) {
        return rounding.of() == Of.EACH_LINE
                ? each(rounding.rounding(), lines)
                : runningTotals(rounding.rounding(), lines);
    }

    private static List<Line> each(Rounding rounding, List<Line> lines) {
        var rounded = new ArrayList<Line>(lines.size());
        for (Line line : lines) {
            rounded.add(line.with(Because.rounded(ROUNDED, line.amount(), rounding)));
        }
        return rounded;
    }

    private static List<Line> runningTotals(Rounding rounding, List<Line> lines) {
        var rounded = new ArrayList<Line>(lines.size());
        FiscalPeriod period = null;
        Because before = null;
        int count = 0;
        for (Line line : lines) {
            boolean goesOn = line.period().equals(period);
            before = goesOn ? before : null;
            count = goesOn ? count + 1 : 1;
            period = line.period();
            Because exact = before == null ? line.amount() : Because.sum(SO_FAR, List.of(before, line.amount()));
            Because now = Because.rounded(ROUNDED, exact, rounding);
            rounded.add(line.with(
                    before == null
                            ? now
                            : Because.difference(GROWTH, now, Because.rounded(ROUNDED_BEFORE, before, rounding))));
            before =
                    Because.fact(new LinesBefore(Word.EXACT_BEFORE, line.period(), count), exact.unit(), exact.value());
        }
        return rounded;
    }
}
