package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.credit.Event;
import io.redcarpet.engine.credit.MissingFieldException;
import io.redcarpet.engine.credit.Transaction;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.plan.Clawback.Counting;
import io.redcarpet.engine.plan.Clawback.Share;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How much is taken back when something happens to a transaction. */
final class ClawbackShares {

    private static final Reason UNSERVED = Reason.of(Word.UNSERVED);
    private static final Reason ROW_CHOSEN = Reason.of(Word.ROW_CHOSEN);

    private ClawbackShares() {}

    /**
     * From nothing to all.
     *
     * @param events of the kind so far, the last of which calls for it
     */
    static Because of(Share share, Transaction transaction, List<Event> events) {
        Event event = events.getLast();
        return switch (share) {
            case Share.Stated stated -> stated.share();
            case Share.InProportion proportion -> EventShares.of(notNegative(events), transaction, proportion.of());
            case Share.Unserved unserved -> unserved(unserved, transaction, event);
            case Share.ByMonths byMonths -> {
                Because served = served(transaction, byMonths.since(), byMonths.counting(), event.date());
                var table = new ScaledTable<>(byMonths.table(), null);
                int row = table.rowOf(served.value());
                yield Because.chosen(ROW_CHOSEN, table.evidence(row, table.row(row), served));
            }
        };
    }

    /** A refund is an amount above zero; one below would take back nothing and nobody would see it. */
    private static List<Event> notNegative(List<Event> events) {
        for (Event event : events) {
            Exact amount = event.amount();
            if (amount != null && amount.signum() < 0) {
                throw new EventAmountException(event);
            }
        }
        return events;
    }

    private static Because unserved(Share.Unserved unserved, Transaction transaction, Event event) {
        Because term = unserved.months().of(transaction, Unit.NUMBER);
        Because served = served(transaction, unserved.since(), unserved.counting(), event.date());
        if (term.value().compareTo(served.value()) <= 0) {
            return Because.chosen(UNSERVED, List.of(Nothing.of(Unit.SHARE), served, term));
        }
        return Because.quotient(UNSERVED, Unit.SHARE, Because.difference(UNSERVED, term, served), term);
    }

    private static Because served(Transaction transaction, String since, Counting counting, LocalDate until) {
        LocalDate from = transaction.date(since);
        if (from == null) {
            throw new MissingFieldException(transaction.id(), since);
        }
        var told =
                Reason.of(Word.MONTHS_SERVED).named(transaction.id()).on(from).on(until);
        return Because.fact(told, Unit.NUMBER, Exact.of(months(from, until, counting)));
    }

    /** Of the days from the first to before the other; none where there is no such day. */
    static long months(LocalDate from, LocalDate until, Counting counting) {
        if (!from.isBefore(until)) {
            return 0;
        }
        long over = ChronoUnit.MONTHS.between(from, until);
        if (!from.plusMonths(over + 1).isAfter(until)) {
            over++;
        }
        return counting == Counting.BEGUN && from.plusMonths(over).isBefore(until) ? over + 1 : over;
    }
}
