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
            reached(period).ifPresent(reached -> lines.add(periods.line(period, due(List.of(period), reached))));
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
            Because reached = reached(period).orElse(null);
            if (reached != null) {
                Because due = due(soFar, reached);
                lines.add(periods.line(period, paid == null ? due : Because.difference(TRUE_UP, due, paid)));
                paid = Because.fact(Reason.of(Word.DUE_UNTIL).on(period.dates().lastDay()), due.unit(), due.value());
            }
        }
        return lines;
    }

    /** Nothing where nothing was expected and nothing credited. */
    private Optional<Because> reached(FiscalPeriod period) {
        return numbers.atEnd(bonus.by(), periods.end(period));
    }

    /** What is due for these periods together. */
    private Because due(List<FiscalPeriod> soFar, Because reached) {
        Because curve = Payouts.of(bonus.curve(), reached);
        Setting target = bonus.target();
        return target == null
                ? together(soFar, period -> periods.prorated(curve, bonus.proration(), period.dates()))
                : Because.product(
                        OF_TARGET,
                        together(soFar, period -> periods.prorated(target, bonus.proration(), period.dates())),
                        curve);
    }

    /** Somebody who joins or is away later has as much of each period as they were there in it. */
    private static Because together(List<FiscalPeriod> soFar, Function<FiscalPeriod, Because> part) {
        List<Because> each = soFar.stream().map(part).toList();
        return each.size() == 1 ? each.getFirst() : Because.sum(SO_FAR, each);
    }
}
