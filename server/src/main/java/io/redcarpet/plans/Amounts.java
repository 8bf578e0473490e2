package io.redcarpet.plans;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.money.Exact;

/** How numbers are written in plans. */
final class Amounts {

    private Amounts() {}

    static String written(Because number) {
        return number.unit().equals(Unit.SHARE)
                ? number.value().times(Exact.of(100)) + " %"
                : number.value().toString();
    }
}
