package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.plan.Basis.Ratio;
import java.time.LocalDate;

/** What two measures make of a person's credits, one over the other. */
final class Ratios {

    private final Standing standing;

    Ratios(Standing standing) {
        this.standing = standing;
    }

    /** A credit may raise it or lower it, whichever of the two it counts for. */
    Move move(Ratio ratio, int credit) {
        FiscalPeriod period = standing.period(standing.credit(credit).date(), ratio.over());
        return new Move.Anew(period, before(ratio, period, credit), before(ratio, period, credit + 1));
    }

    private Because before(Ratio ratio, FiscalPeriod period, int place) {
        return of(ratio, before(ratio.part(), period, place), before(ratio.whole(), period, place));
    }

    private Because before(String measure, FiscalPeriod period, int place) {
        Credited credited = standing.credited(measure);
        return Standing.before(
                credited, period.dates(), credited.firstOn(period.dates().from()), place);
    }

    /** Of all credits in the period until the end of that day. */
    Because at(Ratio ratio, LocalDate day) {
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
