package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Basis.Average;
import io.redcarpet.engine.plan.Basis.Composed;
import io.redcarpet.engine.plan.Basis.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** What is made of several sums of a person's credits: ratios and averages. A credit may raise it as well as lower it. */
final class Composing {

    private static final Reason AVERAGE = Reason.of(Word.AVERAGE);
    private static final Reason AVERAGE_PART = Reason.of(Word.AVERAGE_PART);

    private final Standing standing;
    private final Numbers numbers;

    Composing(Standing standing, Numbers numbers) {
        this.standing = standing;
        this.numbers = numbers;
    }

    Move move(Composed composed, int credit) {
        FiscalPeriod period = standing.period(standing.credit(credit).date(), composed.over());
        return switch (composed) {
            case Ratio ratio -> new Move.Anew(period, before(ratio, period, credit), before(ratio, period, credit + 1));
            case Average average ->
                new Move.Anew(
                        period,
                        of(average, part -> numbers.before(part, credit)),
                        of(average, part -> numbers.with(part, credit)));
        };
    }

    /** Of all credits in the period until the end of that day. */
    Because at(Composed composed, LocalDate day) {
        return switch (composed) {
            case Ratio ratio -> at(ratio, day);
            case Average average -> of(average, part -> numbers.at(part, day));
        };
    }

    private static Because of(Average average, Function<Basis, Because> number) {
        List<Because> parts = average.parts().stream()
                .map(part -> Because.product(AVERAGE_PART, number.apply(part.by()), part.weight()))
                .toList();
        return Because.sum(AVERAGE, parts);
    }

    private Because before(Ratio ratio, FiscalPeriod period, int place) {
        return of(ratio, before(ratio.part(), period, place), before(ratio.whole(), period, place));
    }

    private Because before(String measure, FiscalPeriod period, int place) {
        Credited credited = standing.credited(measure);
        return Standing.before(
                credited, period.dates(), credited.firstOn(period.dates().from()), place);
    }

    private Because at(Ratio ratio, LocalDate day) {
        FiscalPeriod period = standing.period(day, ratio.over());
        return of(ratio, total(ratio.part(), period, day), total(ratio.whole(), period, day));
    }

    private Because total(String measure, FiscalPeriod period, LocalDate day) {
        return standing.total(standing.credited(measure), period, day);
    }

    private static Because of(Ratio ratio, Because part, Because whole) {
        return whole.value().signum() > 0
                ? Because.quotient(
                        Reason.of(Word.RATIO).named(ratio.part()).named(ratio.whole()),
                        ratio.ofNothing().unit(),
                        part,
                        whole)
                : Because.chosen(Reason.of(Word.RATIO_OF_NOTHING).named(ratio.whole()), ratio.ofNothing(), whole);
    }
}
