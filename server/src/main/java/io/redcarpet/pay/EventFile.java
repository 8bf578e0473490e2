package io.redcarpet.pay;

import io.redcarpet.engine.credit.Event;
import io.redcarpet.engine.credit.Events;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.plan.PayPlan;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened to transactions after they were made. */
final class EventFile {

    private final TransactionTable transactions;
    private final Set<String> kinds;
    private final Set<String> changing;
    private final List<Event> events = new ArrayList<>();
    private final Map<String, Row> firstOf = new HashMap<>();
    private final Map<String, Integer> unasked = new TreeMap<>();
    private final boolean isAnyInThousandths;
    private @Nullable Row likeThousands;
    private boolean hasDecimals;

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
        this.isAnyInThousandths = transactions.isAnyInThousandths(plans);
        this.changing = plans.stream()
                .flatMap(plan -> plan.costs().stream())
                .flatMap(rule -> Stream.ofNullable(rule.termChangedBy()))
                .collect(Collectors.toSet());
    }

    /**
     * All of them; none without a file, which must not be left out where a plan waits for events.
     *
     * @param file null for none
     */
    Happened read(@Nullable TableFile file, Mistakes mistakes) throws IOException {
        if (file != null) {
            file.read(Set.of("transaction_id", "event", "date"), Set.of("amount", "until"), this::add);
            checkTransactions(mistakes);
            checkAmounts(mistakes);
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
            var amount = row.find("amount").map(text -> amount(row, text));
            LocalDate day = row.date("date");
            events.add(new Event(transaction, kind, day, amount.orElse(null), until(row, kind, day)));
            firstOf.putIfAbsent(transaction, row);
        } else {
            unasked.merge(kind, 1, Integer::sum);
        }
    }

    private Exact amount(Row row, String text) {
        if (!Thousands.isLike(text)) {
            hasDecimals |= text.contains(".");
        } else if (likeThousands == null) {
            likeThousands = row;
        }
        return row.number("amount", text);
    }

    /** The last day of the term, of an event that changes it. */
    private @Nullable LocalDate until(Row row, String kind, LocalDate day) {
        if (!changing.contains(kind)) {
            return null;
        }
        LocalDate last = row.date("until");
        if (last.isBefore(day)) {
            throw row.wrong("until", "pay.wrong.order", day.toString(), last.toString());
        }
        return last;
    }

    /** Amounts are in the currencies of transactions, and read as those are. */
    private void checkAmounts(Mistakes mistakes) {
        if (likeThousands != null && !hasDecimals && !isAnyInThousandths) {
            String text = likeThousands.get("amount");
            mistakes.add(likeThousands
                    .wrong("amount", "pay.wrong.thousandsThroughout", "amount", text)
                    .mistake());
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
