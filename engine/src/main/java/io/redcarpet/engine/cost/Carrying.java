package io.redcarpet.engine.cost;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.cost.ContractCost.Month;
import io.redcarpet.engine.credit.Event;
import io.redcarpet.engine.money.Exact;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The asset from month to month. */
final class Carrying {

    private static final Reason TOGETHER = Reason.of(Word.AMORTISED_TOGETHER);
    private static final Reason NOTHING = Reason.of(Word.NOTHING);

    private final Because earned;
    private final Because cost;
    private final YearMonth capitalised;
    private final @Nullable Ending ended;
    private final List<Month> months = new ArrayList<>();
    private Exact opening = Exact.ZERO;
    private Exact amortised = Exact.ZERO;

    /** The month in which what is left is impaired, and the event that calls for it. */
    record Ending(YearMonth month, Event event) {}

    /**
     * @param earned what became an asset, with its reasons
     * @param cost the same without them
     * @param ended null for none
     */
    Carrying(Because earned, Because cost, YearMonth capitalised, @Nullable Ending ended) {
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
        var impaired = ended != null && month.equals(ended.month()) ? impaired(ended) : nothing(cost);
        var next = new Month(month, opening, added, nothing(cost), amount, impaired);
        if (!next.isIdle() || months.isEmpty()) {
            months.add(next);
        }
        opening = next.closing();
    }

    private Because impaired(Ending end) {
        Because before = Amortisation.before(cost, end.month().atDay(1), amortised);
        return Because.difference(end.event().told(Word.IMPAIRED), cost, before);
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
