package io.redcarpet.engine.cost;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.cost.ContractCost.Month;
import io.redcarpet.engine.money.Exact;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The asset from month to month. */
final class Carrying {

    private static final Reason TOGETHER = Reason.of(Word.AMORTISED_TOGETHER);
    private static final Reason IMPAIRED = Reason.of(Word.IMPAIRED);
    private static final Reason AMORTISED = Reason.of(Word.AMORTISED_BEFORE);
    private static final Reason NOTHING = Reason.of(Word.NOTHING);

    private final Because earned;
    private final Because cost;
    private final YearMonth capitalised;
    private final @Nullable YearMonth ended;
    private final List<Month> months = new ArrayList<>();
    private Exact opening = Exact.ZERO;
    private Exact amortised = Exact.ZERO;

    /**
     * @param earned what became an asset, with its reasons
     * @param cost the same without them
     * @param ended the month in which what is left is impaired; null for none
     */
    Carrying(Because earned, Because cost, YearMonth capitalised, @Nullable YearMonth ended) {
        this.earned = earned;
        this.cost = cost;
        this.capitalised = capitalised;
        this.ended = ended;
    }

    /**
     * @param due what is amortised, by month; nothing from the month in which it is impaired on
     */
    List<Month> months(Map<YearMonth, List<Because>> due) {
        due.forEach((month, amounts) -> add(month, together(amounts)));
        return months;
    }

    private void add(YearMonth month, Because amount) {
        amortised = amortised.plus(amount.value());
        var added = month.equals(capitalised) ? earned : nothing(cost);
        var impaired = month.equals(ended)
                ? Because.difference(IMPAIRED, cost, Because.fact(AMORTISED, cost.unit(), amortised))
                : nothing(cost);
        var next = new Month(month, opening, added, nothing(cost), amount, impaired);
        if (!next.isIdle() || months.isEmpty()) {
            months.add(next);
        }
        opening = next.closing();
    }

    private Because together(List<Because> parts) {
        return switch (parts.size()) {
            case 0 -> nothing(cost);
            case 1 -> parts.getFirst();
            default -> Because.sum(TOGETHER, List.copyOf(parts));
        };
    }

    static Because nothing(Because like) {
        return Because.fact(NOTHING, like.unit(), Exact.ZERO);
    }
}
