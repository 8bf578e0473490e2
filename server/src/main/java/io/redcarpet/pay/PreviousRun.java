package io.redcarpet.pay;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.earning.Posted;
import io.redcarpet.engine.earning.Restatement;
import io.redcarpet.engine.period.FiscalCalendar;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.period.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an earlier run paid in periods that are closed since; it stays, word by word. */
final class PreviousRun {

    private final Path folder;
    private final FiscalCalendar calendar;
    private final Span payPeriod;
    private final Restatement restatement;
    private final Map<String, List<Posted>> posted = new HashMap<>();
    private final Map<String, List<List<String>>> earnings = new HashMap<>();
    private final Map<String, List<List<String>>> statements = new HashMap<>();
    private final Set<String> closed = new HashSet<>();
    private final BookedCosts costs;

    PreviousRun(Path folder, LocalDate closedThrough, FiscalCalendar calendar, Span payPeriod) {
        this.folder = folder;
        this.calendar = calendar;
        this.payPeriod = payPeriod;
        this.restatement = new Restatement(calendar, closedThrough);
        this.costs = new BookedCosts(YearMonth.from(closedThrough));
    }

    /** Reads what was written then. */
    void read(Mistakes mistakes) throws BadInput, IOException {
        new TableFile(folder.resolve("earnings.csv"), mistakes)
                .read(
                        Set.of("earning_id", "person_id", "component", "period", "amount", "currency", "posted"),
                        this::add);
        new TableFile(folder.resolve("statements.csv"), mistakes)
                .read(Set.of("statement_id", "person_id", "period"), this::addStatement);
        costs.read(folder.resolve("costs.csv"), mistakes);
        closed.addAll(costs.ids());
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

    /** Hands over the reasons of what stays. */
    void eachReason(Lines lines) throws IOException {
        Path file = folder.resolve("because.jsonl");
        if (!Files.exists(file)) {
            return;
        }
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (closed.contains(earning(line))) {
                    lines.take(line);
                }
            }
        }
    }

    /** Takes a line. */
    @FunctionalInterface
    interface Lines {

        void take(String line) throws IOException;
    }

    /** Each line begins with the id, whose letters JSON leaves as they are or escapes; escaped ones are rare and rewritten. */
    private static @Nullable String earning(String line) {
        int from = line.indexOf(":\"") + 2;
        int until = line.indexOf("\",\"because\"");
        return from < 2 || until < from
                ? null
                : line.substring(from, until).replace("\\\"", "\"").replace("\\\\", "\\");
    }

    private void add(Row row) {
        if (!restatement.isClosed(period(row, "posted"))) {
            return;
        }
        String person = row.get("person_id");
        String id = row.get("earning_id");
        closed.add(id);
        earnings.computeIfAbsent(person, _ -> new ArrayList<>()).add(ResultFiles.ordered("earnings.csv", row));
        posted.computeIfAbsent(person, _ -> new ArrayList<>())
                .add(new Posted(
                        row.find("corrects").orElse(id),
                        person,
                        row.get("component"),
                        period(row, "period"),
                        row.find("credit_id").orElse(""),
                        row.number("amount"),
                        Unit.of(row.currency("currency"))));
    }

    private void addStatement(Row row) {
        if (restatement.isClosed(period(row, "period"))) {
            closed.add(row.get("statement_id"));
            statements
                    .computeIfAbsent(row.get("person_id"), _ -> new ArrayList<>())
                    .add(ResultFiles.ordered("statements.csv", row));
        }
    }

    private FiscalPeriod period(Row row, String column) {
        return PeriodName.parse(row.get(column), calendar)
                .map(days -> calendar.containing(days.from(), payPeriod))
                .orElseThrow(() -> row.wrong(column, "pay.wrong.period", row.get(column)));
    }
}
