package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.plan.Rates;
import io.redcarpet.engine.plan.Rates.Mode;
import io.redcarpet.engine.plan.Rates.Tiers;
import java.util.ArrayList;
import java.util.List;

/**
 * Tiers by what was paid already, such as 30 % until 20,000 were paid and 10 % from then on. Marginal tiers divide a credit
 * where its own pay reaches the edge.
 */
final class PayoutTiers {

    private static final Reason PIECE = Reason.of(Word.PIECE);
    private static final Reason PIECES = Reason.of(Word.PIECES);
    private static final Reason ROOM = Reason.of(Word.ROOM_IN_TIER);
    private static final Reason REACHES_EDGE = Reason.of(Word.REACHES_EDGE);

    private final RatePay rates;
    private final ScaledTable<Rates> table;
    private final Mode mode;

    PayoutTiers(RatePay rates, Tiers tiers) {
        this.rates = rates;
        this.table = new ScaledTable<>(tiers.table(), null);
        this.mode = tiers.mode();
    }

    Because pay(int credit, Because value, Because paidSoFar) {
        int row = table.rowOf(paidSoFar.value());
        Because whole = rates.pay(table.row(row), credit, value);
        return mode != Mode.MARGINAL || fits(isRising(whole), row, paidSoFar, whole)
                ? Because.chosen(Reason.of(Word.IN_TIER), table.evidence(row, whole, paidSoFar))
                : divided(row, credit, value, paidSoFar);
    }

    private static boolean isRising(Because paid) {
        return paid.value().signum() >= 0;
    }

    /** Whether what is paid stays in the row on the way up, or on the way down as a refund does. */
    private boolean fits(boolean rising, int row, Because before, Because paid) {
        Exact after = before.value().plus(paid.value());
        return rising
                ? table.isLast(row) || after.compareTo(table.to(row).value()) <= 0
                : row == 0 || after.compareTo(table.from(row).value()) >= 0;
    }

    private Because divided(int first, int credit, Because value, Because paidSoFar) {
        var pieces = new ArrayList<Because>();
        int row = first;
        Because rest = value;
        Because before = paidSoFar;
        Because paid = rates.pay(table.row(row), credit, rest);
        boolean rising = isRising(paid);
        while (!fits(rising, row, before, paid)) {
            Because edge = rising ? table.to(row) : table.from(row);
            Because room = Because.difference(ROOM, edge, before);
            Because piece = Because.product(PIECE, rest, Because.quotient(REACHES_EDGE, Unit.SHARE, room, paid));
            pieces.add(rates.pay(table.row(row), credit, piece));
            rest = Because.difference(PIECE, rest, piece);
            before = edge;
            row += rising ? 1 : -1;
            paid = rates.pay(table.row(row), credit, rest);
        }
        pieces.add(paid);
        return Because.sum(PIECES, List.copyOf(pieces));
    }
}
