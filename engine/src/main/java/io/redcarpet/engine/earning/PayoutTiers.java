package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Operation.Arithmetic;
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
        if (mode != Mode.MARGINAL || fits(row, paidSoFar.value(), whole.value())) {
            return Because.of(
                    Arithmetic.CHOICE, Reason.of(Word.IN_TIER), whole.unit(), table.evidence(row, whole, paidSoFar));
        }
        return divided(row, credit, value, paidSoFar);
    }

    private boolean fits(int row, Exact before, Exact paid) {
        Exact after = before.plus(paid);
        return (table.isLast(row) || after.compareTo(table.to(row).value()) <= 0)
                && (row == 0 || after.compareTo(table.from(row).value()) >= 0);
    }

    private Because divided(int first, int credit, Because value, Because paidSoFar) {
        var pieces = new ArrayList<Because>();
        Because rest = value;
        Because before = paidSoFar;
        for (int row = first; !rest.value().isZero(); row++) {
            Because whole = rates.pay(table.row(row), credit, rest);
            if (fits(row, before.value(), whole.value())) {
                pieces.add(whole);
                break;
            }
            Because room = Because.difference(ROOM, table.to(row), before);
            Because share = Because.quotient(REACHES_EDGE, Unit.SHARE, room, whole);
            Because piece = Because.product(PIECE, rest, share);
            pieces.add(rates.pay(table.row(row), credit, piece));
            rest = Because.difference(PIECE, rest, piece);
            before = table.to(row);
        }
        return pieces.size() == 1 ? pieces.getFirst() : Because.sum(PIECES, List.copyOf(pieces));
    }
}
