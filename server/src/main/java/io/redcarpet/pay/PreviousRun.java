package io.redcarpet.pay;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.earning.EarningKey;
import io.redcarpet.engine.earning.Posted;
import io.redcarpet.engine.earning.Restatement;
import io.redcarpet.engine.period.FiscalCalendar;
import io.redcarpet.engine.period.FiscalPeriod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What an earlier run paid in periods that are closed since; it stays, word by word. */
final class PreviousRun {

    private static final int AT_A_TIME = 1 << 20;

    private final Path folder;
    private final FiscalCalendar calendar;
    private final Set<Currency> paidIn;
    private final Restatement restatement;
    private final Map<String, List<Posted>> posted = new HashMap<>();
    private final Map<String, List<List<String>>> earnings = new HashMap<>();
    private final Map<String, List<List<String>>> statements = new HashMap<>();
    /** What of all that stays has a reason that was not found yet. */
    private final Set<String> unexplained = new HashSet<>();

    private final BookedCosts costs;

    /**
     * @param calendar of all plans
     * @param paidIn the currencies in which they pay
     */
    PreviousRun(Path folder, LocalDate closedThrough, FiscalCalendar calendar, Set<Currency> paidIn) {
        this.folder = folder;
        this.calendar = calendar;
        this.paidIn = paidIn;
        this.restatement = new Restatement(calendar, closedThrough);
        this.costs = new BookedCosts(YearMonth.from(closedThrough), paidIn);
    }

    /** Reads what was written then. */
    void read(Mistakes mistakes) throws BadInput, IOException {
        if (!Files.isDirectory(folder)) {
            throw BadInput.of("--previous", 0, "pay.wrong.noFolder", folder.toString());
        }
        refuseChanged(mistakes);
        new TableFile(folder.resolve("earnings.csv"), mistakes)
                .read(
                        Set.of("earning_id", "person_id", "component", "period", "amount", "currency", "posted"),
                        this::add);
        new TableFile(folder.resolve("statements.csv"), mistakes)
                .read(Set.of("statement_id", "person_id", "period"), this::addStatement);
        costs.read(folder.resolve("costs.csv"), mistakes);
        unexplained.addAll(costs.ids());
    }

    /** What was paid is not taken from a run that was cut off, nor from a file that was changed since. */
    private void refuseChanged(Mistakes mistakes) throws BadInput, IOException {
        Optional<Manifest> manifest = Manifest.in(folder, mistakes);
        mistakes.stopIfAny();
        if (manifest.isPresent()) {
            Optional<String> changed = manifest.get().firstChanged(folder);
            if (changed.isPresent()) {
                throw BadInput.of(changed.get(), 0, "pay.wrong.changed", folder.toString());
            }
        }
    }

    Restatement restatement() {
        return restatement;
    }

    /** What the person was paid in closed periods. */
    List<Posted> posted(String person) {
        return posted.getOrDefault(person, List.of());
    }

    /** The rows of the person's earnings that stay. */
    List<List<String>> earnings(String person) {
        return earnings.getOrDefault(person, List.of());
    }

    /** The rows of the person's statements that stay. */
    List<List<String>> statements(String person) {
        return statements.getOrDefault(person, List.of());
    }

    BookedCosts costs() {
        return costs;
    }

    /** Of whom there are rows that stay. */
    Set<String> people() {
        var people = new TreeSet<>(posted.keySet());
        people.addAll(statements.keySet());
        people.addAll(costs.people());
        return people;
    }

    /** Hands over the reasons of what stays, once and some at a time; refuses a file that has lost any of an earning. */
    void eachReasons(Taker taker) throws BadInput, IOException {
        Optional<BecauseFile> file = BecauseFile.in(folder);
        if (file.isPresent()) {
            try (BecauseFile reasons = file.get()) {
                var lines = new BecauseLines();
                while (reasons.next(unexplained::remove)) {
                    lines.add(reasons.earning(), reasons.because());
                    if (lines.length() > AT_A_TIME) {
                        taker.take(lines);
                        lines.clear();
                    }
                }
                taker.take(lines);
            }
            new LostReasons(earnings.values(), unexplained).refuse();
        }
    }

    /** Takes some reasons. */
    @FunctionalInterface
    interface Taker {

        void take(BecauseLines reasons) throws IOException;
    }

    private void add(Row row) {
        if (!restatement.isClosed(period(row, "posted"))) {
            return;
        }
        String person = row.get("person_id");
        String id = row.get("earning_id");
        unexplained.add(id);
        earnings.computeIfAbsent(person, _ -> new ArrayList<>()).add(ResultFiles.ordered("earnings.csv", row));
        posted.computeIfAbsent(person, _ -> new ArrayList<>())
                .add(new Posted(earning(row), row.number("amount"), Unit.of(currency(row, paidIn))));
    }

    private EarningKey earning(Row row) {
        return new EarningKey(
                row.find("corrects").orElseGet(() -> row.get("earning_id")),
                row.get("person_id"),
                row.get("component"),
                period(row, "period"),
                row.find("credit_id").orElse(""));
    }

    private void addStatement(Row row) {
        if (restatement.isClosed(period(row, "period"))) {
            unexplained.add(row.get("statement_id"));
            unexplained.add(row.get("statement_id") + "/" + row.find("line").orElse(""));
            statements
                    .computeIfAbsent(row.get("person_id"), _ -> new ArrayList<>())
                    .add(ResultFiles.ordered("statements.csv", row));
        }
    }

    /** What was paid can only be corrected in the currency in which it was. */
    static Currency currency(Row row, Set<Currency> paidIn) {
        Currency currency = row.currency("currency");
        if (!paidIn.contains(currency)) {
            throw row.wrong("currency", "pay.wrong.paidBeforeIn", currency.getCurrencyCode());
        }
        return currency;
    }

    private FiscalPeriod period(Row row, String column) {
        return PeriodName.parse(row.get(column), calendar)
                .orElseThrow(() -> row.wrong(column, "pay.wrong.period", row.get(column)));
    }
}
