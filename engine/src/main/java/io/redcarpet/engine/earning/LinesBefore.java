package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Source;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.period.FiscalPeriod;

/** What the lines of a component come to that stand before another in a period, as the source of a number. */
record LinesBefore(Word word, FiscalPeriod period, int lines) implements Source {

    @Override
    public Reason reason() {
        return Reason.of(word)
                .on(period.dates().from())
                .on(period.dates().lastDay())
                .numbered(lines);
    }
}
