package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.plan.Rates.Mode;
import io.redcarpet.engine.plan.Rates.Sloped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rate on a slope pays, credit by credit in their order. */
final class SlopePay {

    private static final Reason SO_FAR = Reason.of(Word.VALUE_SO_FAR);
    private static final Reason RERATED = Reason.of(Word.RERATED);

    private final Numbers numbers;
    private final Sloped sloped;
    private @Nullable FiscalPeriod scope;
    private @Nullable Because valueSoFar;
    private @Nullable Because paidSoFar;
    private int credits;

    SlopePay(Numbers numbers, Sloped sloped) {
        this.numbers = numbers;
        this.sloped = sloped;
    }

    Because pay(int credit, Because value) {
        return switch (sloped.mode()) {
            case WHOLE_CREDIT_AT_OLD_RATE ->
                RatePay.atRate(value, Slope.at(sloped.points(), numbers.before(sloped.by(), credit)));
            case WHOLE_CREDIT_AT_NEW_RATE -> atNewRate(credit, value);
            case RETROACTIVE -> retroactive(credit, value);
            case MARGINAL -> throw new IllegalStateException("A rate on a slope is not " + Mode.MARGINAL);
        };
    }

    private Because atNewRate(int credit, Because value) {
        return RatePay.atRate(value, Slope.at(sloped.points(), numbers.with(sloped.by(), credit)));
    }

    private Because retroactive(int credit, Because value) {
        FiscalPeriod current = numbers.move(sloped.by(), credit).scope();
        if (current == null) {
            return atNewRate(credit, value);
        }
        if (!current.equals(scope)) {
            scope = current;
            valueSoFar = null;
            paidSoFar = null;
            credits = 0;
        }
        Because total = valueSoFar == null ? value : Because.sum(SO_FAR, List.of(valueSoFar, value));
        Because due = atNewRate(credit, total);
        Because paid = paidSoFar == null ? due : Because.difference(RERATED, due, paidSoFar);
        credits++;
        valueSoFar = Because.fact(new LinesBefore(Word.VALUE_BEFORE, current, credits), total.unit(), total.value());
        paidSoFar = Because.fact(new LinesBefore(Word.DUE_BEFORE, current, credits), due.unit(), due.value());
        return paid;
    }
}
