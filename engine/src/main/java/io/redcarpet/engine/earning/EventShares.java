package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.credit.Event;
import io.redcarpet.engine.credit.Expression;
import io.redcarpet.engine.credit.Transaction;
import io.redcarpet.engine.money.Exact;
import java.util.List;

/** What the amounts of events are of a number of their transaction, both in its currency. */
final class EventShares {

    private static final Reason TOGETHER = Reason.of(Word.EVENTS_TOGETHER);
    private static final Reason SHARE = Reason.of(Word.EVENT_SHARE);
    private static final Reason ALL = Reason.of(Word.ALL);

    private EventShares() {}

    /**
     * From nothing to all; all of a number that is not above zero.
     *
     * @param events of the transaction, one at least
     * @throws EventAmountException when one has no amount
     */
    static Because of(List<Event> events, Transaction transaction, Expression number) {
        Unit unit = Unit.of(transaction.currency());
        List<Because> amounts =
                events.stream().map(event -> amount(event, unit)).toList();
        Because sum = amounts.size() == 1 ? amounts.getFirst() : Because.sum(TOGETHER, amounts);
        Because whole = number.of(transaction, unit);
        if (whole.value().signum() <= 0) {
            return Because.chosen(SHARE, all(), whole);
        }
        return between(Because.quotient(SHARE, Unit.SHARE, sum, whole));
    }

    private static Because amount(Event event, Unit unit) {
        Exact amount = event.amount();
        if (amount == null) {
            throw new EventAmountException(event);
        }
        return Because.fact(event.told(Word.EVENT), unit, amount);
    }

    private static Because between(Because share) {
        if (share.value().signum() < 0) {
            return Because.greatest(SHARE, share, Nothing.of(Unit.SHARE));
        }
        return share.value().compareTo(Exact.ONE) > 0 ? Because.least(SHARE, share, all()) : share;
    }

    static Because all() {
        return Because.fact(ALL, Unit.SHARE, Exact.ONE);
    }
}
