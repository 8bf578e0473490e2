package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.plan.Basis.Attainment;
import io.redcarpet.engine.plan.Rates.Stages;
import java.util.ArrayList;
import java.util.List;

/** What stages pay: of each stage's amount as much as the credit goes through of the stage. */
final class StagePay {

    private static final Reason STAGES = Reason.of(Word.STAGES);
    private static final Reason STAGE = Reason.of(Word.STAGE);
    private static final Reason WAY = Reason.of(Word.WAY_THROUGH);
    private static final Reason LENGTH = Reason.of(Word.STAGE_LENGTH);
    private static final Reason PART = Reason.of(Word.PART_OF_STAGE);

    private final Standing standing;
    private final Numbers numbers;
    private final Stages stages;

    StagePay(Standing standing, Numbers numbers, Stages stages) {
        this.standing = standing;
        this.numbers = numbers;
        this.stages = stages;
    }

    Because pay(int credit, Because value) {
        Move move = numbers.move(stages.by(), credit);
        refuseZero(move, credit);
        var table = new ScaledTable<>(stages.table(), move.quota());
        Because after = move.after();
        boolean rising = after.value().compareTo(move.before().value()) >= 0;
        Because low = rising ? move.before() : after;
        Because high = rising ? after : move.before();
        var parts = new ArrayList<Because>();
        for (int row = table.rowOf(low.value()); row <= table.rowOf(high.value()); row++) {
            if (!table.isLast(row) && high.value().compareTo(table.from(row).value()) > 0) {
                parts.add(part(table, row, low, high));
            }
        }
        Because paid = parts.isEmpty() ? nothing() : Because.sum(STAGES, List.copyOf(parts));
        if (paid.unit().kind() == Unit.Kind.SHARE) {
            return RatePay.atRate(value, paid);
        }
        return rising ? paid : Because.difference(STAGES, nothing(), paid);
    }

    /** Of a quota of zero there is no stage to be part of the way through. */
    private void refuseZero(Move move, int credit) {
        if (move.quota() != null && move.quota().value().isZero() && stages.by() instanceof Attainment basis) {
            var days = standing.period(standing.credit(credit).date(), basis.over())
                    .dates();
            throw new MissingQuotaException(standing.payee().person(), basis.measure(), days, true);
        }
    }

    private static Because part(ScaledTable<Because> table, int row, Because low, Because high) {
        Because from = low.value().compareTo(table.from(row).value()) > 0 ? low : table.from(row);
        Because to = high.value().compareTo(table.to(row).value()) < 0 ? high : table.to(row);
        Because length = Because.difference(LENGTH, table.to(row), table.from(row));
        Because way = Because.difference(WAY, to, from);
        return Because.product(STAGE, table.row(row), Because.quotient(PART, Unit.SHARE, way, length));
    }

    private Because nothing() {
        return Because.fact(STAGES, stages.table().rows().getFirst().holds().unit(), Exact.ZERO);
    }
}
