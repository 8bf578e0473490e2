package io.redcarpet.engine.quota;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Source;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.Period;

/** What can be counted in any calendar, from a day to another, as the source of a number. */
record Calendar(Word word, Period days) implements Source {

    static Because days(Period days) {
        return Because.fact(new Calendar(Word.DAYS, days), Unit.NUMBER, Exact.of(days.days()));
    }

    @Override
    public Reason reason() {
        return Reason.of(word).on(days.from()).on(days.lastDay());
    }
}
