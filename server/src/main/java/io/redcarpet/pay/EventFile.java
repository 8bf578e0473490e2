package io.redcarpet.pay;

import io.redcarpet.engine.credit.Event;
import io.redcarpet.engine.credit.Events;
import io.redcarpet.engine.plan.PayPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happened to transactions after they were made. */
final class EventFile {

    private final TransactionTable transactions;
    private final Set<String> kinds;
    private final List<Event> events = new ArrayList<>();
    private final Map<String, Row> firstOf = new HashMap<>();
    private final Map<String, Integer> unasked = new TreeMap<>();

    /**
     * What happened.
     *
     * @param unasked how many events of each kind no plan asks for
     */
    record Happened(Events events, Map<String, Integer> unasked) {

        /** Names kinds that no plan asks for, since one of them may be misspelt. */
        void tell(Speech speech) {
            if (!unasked.isEmpty()) {
                int all = unasked.values().stream().mapToInt(Integer::intValue).sum();
                speech.err().println(speech.text("pay.told.unasked", all, String.join(", ", unasked.keySet())));
                speech.err().flush();
            }
        }
    }

    /**
     * @param plans events that none of them asks for are not looked at
     */
    EventFile(TransactionTable transactions, List<PayPlan> plans) {
        this.transactions = transactions;
        this.kinds = plans.stream().flatMap(plan -> plan.events().stream()).collect(Collectors.toSet());
    }

    /**
     * All of them; none without a file, which must not be left out where a plan waits for events.
     *
     * @param file null for none
     */
    Happened read(@Nullable TableFile file, Mistakes mistakes) throws IOException {
        if (file != null) {
            file.read(Set.of("transaction_id", "event", "date"), this::add);
            checkTransactions(mistakes);
        } else if (!kinds.isEmpty()) {
            mistakes.add(
                    "--events",
                    0,
                    "pay.wrong.noEvents",
                    String.join(", ", kinds.stream().sorted().toList()));
        }
        return new Happened(new Events(events), unasked);
    }

    private void add(Row row) {
        String kind = row.get("event");
        if (kinds.contains(kind)) {
            String transaction = row.get("transaction_id");
            var amount = row.find("amount").map(text -> row.number("amount", text));
            events.add(new Event(transaction, kind, row.date("date"), amount.orElse(null)));
            firstOf.putIfAbsent(transaction, row);
        } else {
            unasked.merge(kind, 1, Integer::sum);
        }
    }

    /** What is known of a transaction that is not there would be lost without a word. */
    private void checkTransactions(Mistakes mistakes) {
        Map<String, Row> unknown = new HashMap<>(firstOf);
        for (int row = 0; row < transactions.rows() && !unknown.isEmpty(); row++) {
            if (!transactions.isEmpty(row)) {
                unknown.remove(String.valueOf(transactions.ids().get(row)));
            }
        }
        unknown.values().stream()
                .map(row -> row.wrong("transaction_id", "pay.wrong.noTransaction", row.get("transaction_id")))
                .map(Row.Unreadable::mistake)
                .forEach(mistakes::add);
    }
}
