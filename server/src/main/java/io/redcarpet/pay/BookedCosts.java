package io.redcarpet.pay;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.cost.BookedCost;
import io.redcarpet.engine.cost.ContractCost;
import io.redcarpet.engine.cost.CostRestatement;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.pay.CostRows.Head;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an earlier run booked of the costs of contracts in months that are closed, and stays as it is. */
final class BookedCosts {

    private static final Set<String> COLUMNS = Set.of(
            "cost_id",
            "rule",
            "person_id",
            "component",
            "transaction_id",
            "month",
            "capitalised",
            "expensed",
            "amortised",
            "impaired",
            "currency");

    private final YearMonth closedThrough;
    private final Map<String, List<List<String>>> rows = new HashMap<>();
    private final Set<Currency> paidIn;
    private final Map<String, Map<Booked, BookedCost>> booked = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    BookedCosts(YearMonth closedThrough, Set<Currency> paidIn) {
        this.closedThrough = closedThrough;
        this.paidIn = paidIn;
    }

    /** A cost in the currency in which it was booked. */
    private record Booked(Head head, Unit unit) {}

    void read(Path file, Mistakes mistakes) throws IOException {
        if (Files.exists(file)) {
            new TableFile(file, mistakes).read(COLUMNS, this::add);
        }
    }

    Set<String> people() {
        return rows.keySet();
    }

    /** Of the rows that stay. */
    Set<String> ids() {
        return ids;
    }

    /** The rows of the person that stay. */
    List<List<String>> rows(String person) {
        return rows.getOrDefault(person, List.of());
    }

    /**
     * Writes the rows that stay, and what is booked in open months.
     *
     * @param plans that pay in a currency
     */
    void restate(String person, List<ContractCost> fresh, Function<Unit, PayPlan> plans, ResultRows into) {
        ResultRows.kept(into.outcome().costs(), rows(person));
        Map<Booked, BookedCost> before = new LinkedHashMap<>(booked.getOrDefault(person, Map.of()));
        var restatement = new CostRestatement(closedThrough);
        for (ContractCost cost : fresh) {
            var booking = new Booked(Head.of(cost), cost.unit());
            BookedCost known = before.remove(booking);
            into.costs()
                    .add(
                            plans.apply(cost.unit()),
                            booking.head,
                            restatement.of(cost, known == null ? BookedCost.NOTHING : known));
        }
        Set<Head> still = fresh.stream().map(Head::of).collect(Collectors.toSet());
        before.forEach((booking, known) -> into.costs()
                .add(
                        plans.apply(booking.unit),
                        booking.head,
                        restatement.gone(known, booking.unit),
                        still.contains(booking.head) ? "-" + BecauseLines.name(booking.unit) : ""));
    }

    private void add(Row row) {
        if (month(row).isAfter(closedThrough)) {
            return;
        }
        String person = row.get("person_id");
        String id = row.get("cost_id");
        ids.add(id);
        rows.computeIfAbsent(person, _ -> new ArrayList<>()).add(ResultFiles.ordered("costs.csv", row));
        var head = new Head(
                id.replaceFirst(CostRows.MONTH + "[^/]*$", ""),
                row.get("rule"),
                person,
                row.get("component"),
                row.get("transaction_id"));
        var booking = new Booked(head, Unit.of(PreviousRun.currency(row, paidIn)));
        booked.computeIfAbsent(person, _ -> new LinkedHashMap<>()).merge(booking, amounts(row), BookedCost::plus);
    }

    private static BookedCost amounts(Row row) {
        return new BookedCost(
                row.number("capitalised"), row.number("expensed"), row.number("amortised"), row.number("impaired"));
    }

    private static YearMonth month(Row row) {
        try {
            return YearMonth.parse(row.get("month"));
        } catch (DateTimeParseException unreadable) {
            throw row.wrong("month", "pay.wrong.period", row.get("month"));
        }
    }
}
