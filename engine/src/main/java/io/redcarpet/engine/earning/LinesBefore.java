package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Source;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalPeriod;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of a component come to that stand before another in a period, as the source of a number.
 *
 * @param period null where each credit is looked at alone
 */
record LinesBefore(Word word, @Nullable FiscalPeriod period, int lines) implements Source {

    static LinesBefore of(Word word, @Nullable FiscalPeriod period, int lines) {
        return new LinesBefore(word, period, lines);
    }

    @Override
    public Reason reason() {
        Reason told = period == null
                ? Reason.of(word).named("").named("")
                : Reason.of(word).on(period.dates().from()).on(period.dates().lastDay());
        return told.of(Exact.of(lines), Unit.NUMBER);
    }
}
