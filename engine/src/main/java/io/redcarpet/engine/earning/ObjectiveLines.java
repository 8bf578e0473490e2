package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.plan.Gate;
import io.redcarpet.engine.plan.Payout.Cap;
import io.redcarpet.engine.plan.Payout.Objective;
import io.redcarpet.engine.plan.Payout.Objectives;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of weighted objectives: one for each period that has ended. */
final class ObjectiveLines {

    private static final Reason WEIGHTED = Reason.of(Word.WEIGHTED);
    private static final Reason CAPPED = Reason.of(Word.CAPPED);
    private static final Reason TOGETHER = Reason.of(Word.OBJECTIVES);

    private final PayeePeriods periods;
    private final Numbers numbers;

    ObjectiveLines(Payee payee, Numbers numbers) {
        this.periods = new PayeePeriods(payee);
        this.numbers = numbers;
    }

    List<Line> lines(Objectives objectives) {
        var lines = new ArrayList<Line>();
        for (FiscalPeriod period : periods.ended(objectives.every())) {
            Because target = periods.prorated(objectives.target(), objectives.proration(), period.dates());
            List<Because> parts = objectives.parts().stream()
                    .flatMap(part -> part(part, target, period).stream())
                    .toList();
            if (!parts.isEmpty()) {
                lines.add(periods.line(period, Because.sum(TOGETHER, parts)));
            }
        }
        return lines;
    }

    /** Nothing where nothing was expected and nothing credited. */
    private Optional<Because> part(Objective objective, Because target, FiscalPeriod period) {
        return new Payouts(numbers, periods.end(period))
                .of(objective.by(), objective.curve())
                .map(reached -> part(objective, target, capped(objective, reached, period)));
    }

    private static Because part(Objective objective, Because target, Because share) {
        Reason named = Reason.of(Word.OBJECTIVE).named(objective.name());
        return Because.product(named, Because.product(WEIGHTED, target, objective.weight()), share);
    }

    private Because capped(Objective objective, Because share, FiscalPeriod period) {
        Cap cap = objective.cap();
        if (cap == null) {
            return share;
        }
        Gate unless = cap.unless();
        if (unless == null) {
            return Because.least(CAPPED, share, cap.most());
        }
        Because looked = numbers.at(unless.by(), periods.end(period));
        Because most = unless.isReachedBy(looked.value()) ? share : Because.least(CAPPED, share, cap.most());
        return Because.chosen(Reason.of(Word.CAP_UNLESS), List.of(most, looked, unless.atLeast()));
    }
}
