package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Component;
import io.redcarpet.engine.plan.LineRounding.Of;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.engine.plan.Payout.Bonus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Exact lines become payable ones: the only place in a calculation where anything is rounded. */
final class RoundingOff {

    private static final Reason ROUNDED = Reason.of(Word.ROUNDED);
    private static final Reason ROUNDED_BEFORE = Reason.of(Word.ROUNDED_BEFORE);
    private static final Reason GROWTH = Reason.of(Word.ROUNDED_GROWTH);
    private static final Reason SO_FAR = Reason.of(Word.EXACT_SO_FAR);

    private final PayPlan plan;
    private final boolean toDate;
    private final boolean eachLine;
    private final Rounding rounding;

    RoundingOff(PayPlan plan, Component component) {
        this.plan = plan;
        this.toDate = component.payout() instanceof Bonus bonus && bonus.trueUp();
        this.eachLine = plan.rounding().of() == Of.EACH_LINE;
        this.rounding = plan.rounding().rounding();
    }

    List<Line> apply(List<Line> lines) {
        return eachLine && !toDate
                ? lines.stream().map(line -> line.with(rounded(line.amount()))).toList()
                : runningTotals(lines);
    }

    private List<Line> runningTotals(List<Line> lines) {
        var rounded = new ArrayList<Line>(lines.size());
        FiscalPeriod period = null;
        Because before = null;
        int count = 0;
        for (Line line : lines) {
            FiscalPeriod together = together(line);
            boolean goesOn = together.equals(period);
            before = goesOn ? before : null;
            count = goesOn ? count + 1 : 1;
            period = together;
            Because exact = before == null ? line.amount() : Because.sum(SO_FAR, List.of(before, line.amount()));
            rounded.add(line.with(growth(before, line.amount(), exact)));
            before = Because.fact(new LinesBefore(Word.EXACT_BEFORE, period, count), exact.unit(), exact.value());
        }
        return rounded;
    }

    /** Lines of a true-up are those of one amount that is due for the year. */
    private FiscalPeriod together(Line line) {
        return toDate ? plan.calendar().containing(line.period().dates().from(), Span.YEAR) : line.period();
    }

    private Because growth(@Nullable Because before, Because amount, Because exact) {
        if (before == null || (eachLine && isRound(before) && isRound(amount))) {
            return rounded(amount);
        }
        return Because.difference(GROWTH, rounded(exact), Because.rounded(ROUNDED_BEFORE, before, rounding));
    }

    private Because rounded(Because amount) {
        return Because.rounded(ROUNDED, amount, rounding);
    }

    private boolean isRound(Because amount) {
        return rounded(amount).value().equals(amount.value());
    }
}
