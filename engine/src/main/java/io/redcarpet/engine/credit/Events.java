package io.redcarpet.engine.credit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All events that are known, by transaction, each transaction's in order of time. */
public final class Events {

    public static final Events NONE = new Events(List.of());

    private final Map<String, List<Event>> byTransaction = new HashMap<>();

    /**
     * @param events in any order; those of one kind and transaction on one day are one, with their amounts together
     */
    public Events(Collection<Event> events) {
        for (Event event : events) {
            add(byTransaction.computeIfAbsent(event.transaction(), _ -> new ArrayList<>()), event);
        }
        byTransaction.values().forEach(each -> each.sort(Comparator.comparing(Event::date)));
    }

    private static void add(List<Event> events, Event event) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).isSame(event)) {
                events.set(i, events.get(i).with(event));
                return;
            }
        }
        events.add(event);
    }

    /** Those of one kind, in order of time. */
    public List<Event> of(String transaction, String kind) {
        return byTransaction.getOrDefault(transaction, List.of()).stream()
                .filter(event -> event.kind().equals(kind))
                .toList();
    }
}
