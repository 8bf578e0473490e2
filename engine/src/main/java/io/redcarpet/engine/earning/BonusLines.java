package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Payout.Bonus;
import io.redcarpet.engine.plan.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of a bonus: one for each period that has ended. */
final class BonusLines {

    private static final Reason OF_TARGET = Reason.of(Word.OF_TARGET);
    private static final Reason TRUE_UP = Reason.of(Word.TRUE_UP);
    private static final Reason PAID_BEFORE = Reason.of(Word.PAID_BEFORE);
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
            reached(period).ifPresent(reached -> lines.add(periods.line(period, due(period, reached))));
        }
        return lines;
    }

    private List<Line> toDate() {
        var lines = new ArrayList<Line>();
        Because paid = null;
        int year = 0;
        for (FiscalPeriod period : periods.ended(bonus.every())) {
            paid = period.year() == year ? paid : null;
            year = period.year();
            Because reached = reached(period).orElse(null);
            if (reached != null) {
                Because due = since(period, due(period, reached));
                lines.add(periods.line(period, paid == null ? due : Because.difference(TRUE_UP, due, paid)));
                paid = Because.fact(PAID_BEFORE, due.unit(), due.value());
            }
        }
        return lines;
    }

    /** Nothing where nothing was expected and nothing credited. */
    private Optional<Because> reached(FiscalPeriod period) {
        return numbers.atEnd(bonus.by(), periods.end(period));
    }

    private Because due(FiscalPeriod period, Because reached) {
        Because curve = Payouts.of(bonus.curve(), reached);
        Setting target = bonus.target();
        return target == null
                ? periods.prorated(curve, bonus.proration(), period.dates())
                : Because.product(OF_TARGET, periods.prorated(target, bonus.proration(), period.dates()), curve);
    }

    /** What is due for as many periods as have ended in the year. */
    private Because since(FiscalPeriod period, Because due) {
        int ended = bonus.every() == Span.YEAR ? 1 : period.number();
        return ended == 1
                ? due
                : Because.product(
                        SO_FAR, due, Because.fact(Reason.of(Word.PERIOD_COUNT), Unit.NUMBER, Exact.of(ended)));
    }
}
