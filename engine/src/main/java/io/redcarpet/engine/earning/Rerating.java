package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.plan.Rates;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Retroactive tiers: the credit that reaches a tier brings with it what the earlier ones would have had by its rate. */
final class Rerating {

    private static final Reason AT_NEW_RATE = Reason.of(Word.AT_NEW_RATE);
    private static final Reason RERATED = Reason.of(Word.RERATED);
    private static final Reason IN_TIER = Reason.of(Word.IN_TIER);
    private static final Reason WITH_RERATING = Reason.of(Word.WITH_RERATING);

    private final RatePay rates;
    private final Unit money;
    private final List<Rated> earlier = new ArrayList<>();
    private @Nullable FiscalPeriod scope;
    private Exact dueSoFar = Exact.ZERO;
    private int ratedAt;

    /** A value that was paid at the rate of the tier that holds so far. */
    private record Rated(int credit, Because value) {}

    Rerating(RatePay rates, Currency currency) {
        this.rates = rates;
        this.money = Unit.of(currency);
    }

    Because pay(ScaledTable<Rates> table, Move move, int credit, Because value) {
        FiscalPeriod current = move.scope();
        beginAgain(current);
        Because after = move.after();
        int row = table.rowOf(after.value());
        Because own = Because.chosen(IN_TIER, table.evidence(row, rates.pay(table.row(row), credit, value), after));
        Because paid = row == ratedAt || earlier.isEmpty() || current == null
                ? own
                : Because.sum(WITH_RERATING, List.of(own, difference(table.row(row), current)));
        if (!value.value().isZero()) {
            earlier.add(new Rated(credit, value));
        }
        dueSoFar = dueSoFar.plus(paid.value());
        ratedAt = row;
        return paid;
    }

    private void beginAgain(@Nullable FiscalPeriod current) {
        if (current == null || !current.equals(scope)) {
            earlier.clear();
            dueSoFar = Exact.ZERO;
            scope = current;
        }
    }

    private Because difference(Rates now, FiscalPeriod current) {
        var due = new LinesBefore(Word.DUE_BEFORE, current, earlier.size());
        return Because.difference(RERATED, atNewRate(now, current), Because.fact(due, money, dueSoFar));
    }

    /** One rate for all is paid for their sum: a standing that swings about an edge brings them along again and again. */
    private Because atNewRate(Rates now, FiscalPeriod current) {
        List<Rated> all =
                now instanceof Rates.Flat flat && flat.rate().name() == null ? List.of(together(current)) : earlier;
        return Because.sum(
                AT_NEW_RATE,
                all.stream()
                        .map(rated -> rates.pay(now, rated.credit, rated.value))
                        .toList());
    }

    private Rated together(FiscalPeriod current) {
        Rated first = earlier.getFirst();
        Exact sum = earlier.stream().map(rated -> rated.value.value()).reduce(Exact.ZERO, Exact::plus);
        var told = new LinesBefore(Word.VALUE_BEFORE, current, earlier.size());
        return new Rated(first.credit, Because.fact(told, first.value.unit(), sum));
    }
}
