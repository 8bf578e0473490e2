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
    private static final Reason AT_OLD_RATE = Reason.of(Word.AT_OLD_RATE);
    private static final Reason RERATED = Reason.of(Word.RERATED);
    private static final Reason IN_TIER = Reason.of(Word.IN_TIER);
    private static final Reason WITH_RERATING = Reason.of(Word.WITH_RERATING);

    private final RatePay rates;
    private final Currency currency;
    private final List<Rated> earlier = new ArrayList<>();
    private @Nullable FiscalPeriod scope;
    private int ratedAt;

    /** A value that was paid at the rate of the tier that holds so far. */
    private record Rated(int credit, Because value) {}

    Rerating(RatePay rates, Currency currency) {
        this.rates = rates;
        this.currency = currency;
    }

    Because pay(ScaledTable<Rates> table, Move move, int credit, Because value) {
        beginAgain(move.scope());
        Because after = move.after();
        int row = table.rowOf(after.value());
        Because own = Because.chosen(IN_TIER, table.evidence(row, rates.pay(table.row(row), credit, value), after));
        Because paid = row == ratedAt || earlier.isEmpty()
                ? own
                : Because.sum(WITH_RERATING, List.of(own, difference(table.row(row), table.row(ratedAt))));
        earlier.add(new Rated(credit, value));
        ratedAt = row;
        return paid;
    }

    private void beginAgain(@Nullable FiscalPeriod current) {
        if (current == null || !current.equals(scope)) {
            earlier.clear();
            scope = current;
        }
    }

    private Because difference(Rates now, Rates before) {
        return Because.difference(RERATED, total(AT_NEW_RATE, now), total(AT_OLD_RATE, before));
    }

    private Because total(Reason reason, Rates at) {
        List<Because> each = earlier.stream()
                .map(rated -> rates.pay(at, rated.credit, rated.value))
                .toList();
        return each.isEmpty() ? Because.fact(reason, Unit.of(currency), Exact.ZERO) : Because.sum(reason, each);
    }
}
