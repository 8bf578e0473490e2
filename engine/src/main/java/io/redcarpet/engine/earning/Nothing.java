package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;

/** Zero, and what is less than that. */
final class Nothing {

    private static final Reason NOTHING = Reason.of(Word.NOTHING);
    private static final Reason TAKEN_BACK = Reason.of(Word.TAKEN_BACK);

    private Nothing() {}

    static Because of(Unit unit) {
        return Because.fact(NOTHING, unit, Exact.ZERO);
    }

    /** The amount with the opposite sign, as money that is taken back. */
    static Because less(Because amount) {
        return Because.difference(TAKEN_BACK, of(amount.unit()), amount);
    }
}
