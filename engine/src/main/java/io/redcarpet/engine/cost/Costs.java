package io.redcarpet.engine.cost;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.cost.Amortisation.Part;
import io.redcarpet.engine.cost.Carrying.Ending;
import io.redcarpet.engine.cost.ContractCost.Month;
import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.credit.Event;
import io.redcarpet.engine.credit.Events;
import io.redcarpet.engine.credit.MissingFieldException;
import io.redcarpet.engine.credit.Transaction;
import io.redcarpet.engine.money.Exact;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Capitalises what was earned for credits and amortises it: a pure function of the amount, the credit and its events. */
public final class Costs {

    private final CostRule rule;
    private final Events events;
    private final LocalDate through;

    /**
     * @param through the last day that is known; events after it have not happened yet
     */
    public Costs(CostRule rule, Events events, LocalDate through) {
        this.rule = rule;
        this.events = events;
        this.through = through;
    }

    /**
     * The cost of a credit from the month in which it counts to the last month of its term. Months to come are as they stand
     * today.
     *
     * @param earned by a component that the rule is for, of either sign
     * @throws MissingFieldException when the transaction does not say over how many months
     * @throws IllegalTermException when these are none
     * @throws IllegalTermEndException when an event that changes the term tells none
     */
    public ContractCost of(String component, Credit credit, Because earned) {
        var transaction = credit.transaction();
        int months = months(transaction);
        if (months <= rule.expensedUpTo()) {
            return new ContractCost(rule.id(), component, credit, List.of(expensed(credit, earned)));
        }
        var cost = Because.fact(
                Reason.of(Word.CONTRACT_COST).named(credit.id()).named(component), earned.unit(), earned.value());
        var capitalised = YearMonth.from(credit.date());
        var ended = ended(credit);
        var due = due(parts(cost, transaction, months), capitalised, ended == null ? null : ended.month());
        return new ContractCost(
                rule.id(), component, credit, new Carrying(earned, cost, capitalised, ended).months(due));
    }

    /** None as long as the transaction does not say from when the customer is served. */
    private List<Part> parts(Because cost, Transaction transaction, int months) {
        LocalDate from = transaction.date(rule.from());
        if (from == null) {
            return List.of();
        }
        var schedule = new Schedule(cost, Term.of(from, months), rule);
        known(rule.termChangedBy(), transaction).forEach(schedule::change);
        return schedule.parts();
    }

    private int months(Transaction transaction) {
        Exact months = rule.months().of(transaction, Unit.NUMBER).value();
        boolean isWhole =
                months.isDecimal() && months.decimal().stripTrailingZeros().scale() <= 0;
        if (!isWhole || months.signum() <= 0 || months.compareTo(Exact.of(CostRule.LONGEST)) > 0) {
            throw new IllegalTermException(transaction.id(), months);
        }
        return months.decimal().intValueExact();
    }

    private static Month expensed(Credit credit, Because earned) {
        Because nothing = Carrying.nothing(earned);
        return new Month(YearMonth.from(credit.date()), Exact.ZERO, nothing, earned, nothing, nothing);
    }

    private static Map<YearMonth, List<Because>> due(
            List<Part> parts, YearMonth capitalised, @Nullable YearMonth ended) {
        var due = new TreeMap<YearMonth, List<Because>>();
        due.put(capitalised, new ArrayList<>());
        if (ended != null) {
            due.put(ended, new ArrayList<>());
        }
        for (Part part : parts) {
            var month = part.month().isBefore(capitalised) ? capitalised : part.month();
            if (ended == null || month.isBefore(ended)) {
                due.computeIfAbsent(month, _ -> new ArrayList<>()).add(part.amount());
            }
        }
        return due;
    }

    /** The month of the first such event, not before that in which the cost is capitalised; null where there is none. */
    private @Nullable Ending ended(Credit credit) {
        return known(rule.impairedBy(), credit.transaction())
                .map(event -> new Ending(
                        YearMonth.from(event.date().isBefore(credit.date()) ? credit.date() : event.date()), event))
                .findFirst()
                .orElse(null);
    }

    /** The events of a kind that have happened. */
    private Stream<Event> known(@Nullable String kind, Transaction transaction) {
        return kind == null
                ? Stream.of()
                : events.of(transaction.id(), kind).stream()
                        .filter(event -> !event.date().isAfter(through));
    }
}
