package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.plan.Payout.Bonus;
import io.redcarpet.engine.plan.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The lines of a bonus: one for each period that has ended. */
final class BonusLines {

    private static final Reason OF_TARGET = Reason.of(Word.OF_TARGET);
    private static final Reason TRUE_UP = Reason.of(Word.TRUE_UP);
    private static final Reason SO_FAR = Reason.of(Word.PERIODS_SO_FAR);

    private final PayeePeriods periods;
    private final Numbers numbers;
    private final Bonus bonus;

    BonusLines(Payee payee, Numbers numbers, Bonus bonus) {
        this.periods = new PayeePeriods(payee);
        this.numbers = numbers;
        this.bonus = bonus;
    }

    List<Line> lines() {
        return bonus.trueUp() ? toDate() : eachPeriod();
    }

    private List<Line> eachPeriod() {
        var lines = new ArrayList<Line>();
        for (FiscalPeriod period : periods.ended(bonus.every())) {
            onCurve(period).ifPresent(onCurve -> lines.add(periods.line(period, due(List.of(period), onCurve))));
        }
        return lines;
    }

    private List<Line> toDate() {
        var lines = new ArrayList<Line>();
        var soFar = new ArrayList<FiscalPeriod>();
        Because paid = null;
        for (FiscalPeriod period : periods.ended(bonus.every())) {
            if (!soFar.isEmpty() && soFar.getLast().year() != period.year()) {
                soFar.clear();
                paid = null;
            }
            soFar.add(period);
            Because onCurve = onCurve(period).orElse(null);
            if (onCurve != null) {
                Because due = due(soFar, onCurve);
                lines.add(periods.line(period, paid == null ? due : Because.difference(TRUE_UP, due, paid)));
                paid = Because.fact(Reason.of(Word.DUE_UNTIL).on(period.dates().lastDay()), due.unit(), due.value());
            }
        }
        return lines;
    }

    /** What the curve says, if anything; a share where it is of a target. */
    private Optional<Because> onCurve(FiscalPeriod period) {
        return new Payouts(numbers, periods.end(period)).of(bonus.by(), bonus.curve());
    }

    /** What is due for these periods together. */
    private Because due(List<FiscalPeriod> soFar, Because onCurve) {
        Setting target = bonus.target();
        return target == null
                ? together(soFar, period -> periods.prorated(onCurve, bonus.proration(), period.dates()))
                : Because.product(
                        OF_TARGET,
                        together(soFar, period -> periods.prorated(target, bonus.proration(), period.dates())),
                        onCurve);
    }

    /** Somebody who joins or is away later has as much of each period as they were there in it. */
    private static Because together(List<FiscalPeriod> soFar, Function<FiscalPeriod, Because> part) {
        List<Because> each = soFar.stream().map(part).toList();
        return each.size() == 1 ? each.getFirst() : Because.sum(SO_FAR, each);
    }
}
