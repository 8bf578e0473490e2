package io.redcarpet.engine.cost;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.cost.ContractCost.Month;
import io.redcarpet.engine.money.Exact;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What is to be booked of a cost when some months are closed: these stay as they are, and by how much they would be different
 * today is booked in the first open one, so that all bookings together are those of a calculation from scratch.
 */
public final class CostRestatement {

    private static final Reason NOW = Reason.of(Word.RESTATED_COST);
    private static final Reason GONE = Reason.of(Word.NO_LONGER_EARNED);

    private final YearMonth closedThrough;

    /**
     * @param closedThrough the last month that is closed
     */
    public CostRestatement(YearMonth closedThrough) {
        this.closedThrough = closedThrough;
    }

    /** The months that are open. */
    public List<Month> of(ContractCost fresh, BookedCost booked) {
        var first = closedThrough.plusMonths(1);
        List<Month> until = fresh.months().stream()
                .filter(each -> !each.month().isAfter(first))
                .toList();
        var open = new ArrayList<Month>();
        if (until.isEmpty()) {
            open.addAll(gone(booked, fresh.unit()));
        } else {
            Month caughtUp = caughtUp(until, booked);
            if (!caughtUp.isIdle()) {
                open.add(caughtUp);
            }
        }
        fresh.months().stream().filter(each -> each.month().isAfter(first)).forEach(open::add);
        return open;
    }

    /** What is booked of a cost that there is no longer. */
    public List<Month> gone(BookedCost booked, Unit unit) {
        Because nothing = Because.fact(GONE, unit, Exact.ZERO);
        Month caughtUp =
                caughtUp(List.of(new Month(closedThrough, Exact.ZERO, nothing, nothing, nothing, nothing)), booked);
        return caughtUp.isIdle() ? List.of() : List.of(caughtUp);
    }

    private Month caughtUp(List<Month> until, BookedCost booked) {
        return new Month(
                closedThrough.plusMonths(1),
                booked.carried(),
                since(until, Month::capitalised, booked.capitalised()),
                since(until, Month::expensed, booked.expensed()),
                since(until, Month::amortised, booked.amortised()),
                since(until, Month::impaired, booked.impaired()));
    }

    private Because since(List<Month> until, Function<Month, Because> amount, Exact booked) {
        List<Because> each = until.stream()
                .map(amount)
                .filter(part -> !part.value().isZero())
                .toList();
        Because now = switch (each.size()) {
            case 0 -> Carrying.nothing(amount.apply(until.getFirst()));
            case 1 -> each.getFirst();
            default -> Because.sum(NOW, each);
        };
        Reason before = Reason.of(Word.BOOKED_BEFORE).on(closedThrough.atEndOfMonth());
        return booked.isZero() ? now : Because.difference(NOW, now, Because.fact(before, now.unit(), booked));
    }
}
