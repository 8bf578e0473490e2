package io.redcarpet.plans;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The fields of transactions that a plan asks for. Each is of one kind throughout, as a column of a file is. */
final class Fields {

    /** Columns of transactions that say something else than the plan could ask for. */
    private static final Set<String> TAKEN =
            Set.of("transaction_id", "person_id", "share", "role", "currency", "booked_at");

    private final Map<String, Kind> kinds = new HashMap<>();

    /** What a field holds. */
    enum Kind {
        TEXT,
        NUMBER,
        DATE
    }

    /** The field, known from now on to be of that kind. */
    String use(Entry place, String field, Kind kind) {
        if (TAKEN.contains(field)) {
            throw place.wrong("plans.wrong.takenField", field);
        }
        Kind before = kinds.putIfAbsent(field, kind);
        if (before != null && before != kind) {
            throw place.wrong("plans.wrong.fieldKind", field, Entry.written(before), Entry.written(kind));
        }
        return field;
    }
}
