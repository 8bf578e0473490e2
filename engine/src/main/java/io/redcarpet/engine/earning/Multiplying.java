package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.plan.Gate;
import io.redcarpet.engine.plan.Multiplier;
import java.time.LocalDate;
import java.util.List;

/** What a kicker or a decelerator makes of lines. */
final class Multiplying {

    private static final Reason MULTIPLIED = Reason.of(Word.MULTIPLIED);

    private final Multiplier multiplier;
    private final Payee payee;
    private final Numbers numbers;
    private final PayeePeriods periods;

    Multiplying(Multiplier multiplier, Payee payee, Numbers numbers) {
        this.multiplier = multiplier;
        this.payee = payee;
        this.numbers = numbers;
        this.periods = new PayeePeriods(payee);
    }

    List<Line> apply(List<Line> lines) {
        return lines.stream().map(this::apply).toList();
    }

    private Line apply(Line line) {
        if (line.isForCredit()
                && !multiplier
                        .where()
                        .accepts(payee.credits().get(line.credit()).transaction())) {
            return line;
        }
        Because product = Because.product(MULTIPLIED, line.amount(), payee.number(multiplier.factor(), day(line)));
        Gate when = multiplier.when();
        return line.with(when == null ? product : conditional(when, line, product));
    }

    private LocalDate day(Line line) {
        return line.isForCredit() ? payee.credits().get(line.credit()).date() : periods.end(line.period());
    }

    private Because conditional(Gate when, Line line, Because product) {
        Because looked = numbers.judged(when, line, periods);
        boolean reached = when.isReachedBy(looked.value());
        return Because.chosen(
                Reason.of(reached ? Word.CONDITION_MET : Word.CONDITION_NOT_MET),
                List.of(reached ? product : line.amount(), looked, when.atLeast()));
    }
}
