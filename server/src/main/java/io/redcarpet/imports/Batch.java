package io.redcarpet.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Up to a thousand rows that are taken in one transaction, and what became of each. */
public final class Batch {

    /** What became of a row. */
    sealed interface Outcome {}

    record Created(@Nullable UUID id) implements Outcome {}

    record Changed(UUID id, int version, String before) implements Outcome {}

    record Skipped() implements Outcome {}

    record Later() implements Outcome {}

    record Bad(@Nullable String field, String messageKey, List<Object> arguments) implements Outcome {}

    private final String source;
    private final boolean dryRun;
    private final boolean lastRound;
    private final List<Row> rows;
    private final Predicate<String> seen;
    private final Map<Long, Outcome> outcomes = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    Batch(String source, Round round, List<Row> rows, Predicate<String> seen) {
        this.source = source;
        this.dryRun = round.dryRun();
        this.lastRound = round.last();
        this.rows = List.copyOf(rows);
        this.seen = seen;
    }

    /** Which time a row is looked at: with rows put off until everything else was taken, the last. */
    record Round(boolean dryRun, boolean last) {}

    /** The system the file comes from: identifiers in the file are that system's. */
    public String source() {
        return source;
    }

    /** Nothing is to be written. */
    public boolean dryRun() {
        return dryRun;
    }

    /** All other rows of the file have been taken: what is still missing now is not in the file. */
    public boolean lastRound() {
        return lastRound;
    }

    public List<Row> rows() {
        return rows;
    }

    /** In a dry run: whether an earlier row with this value of the key, or known by this name, would have been taken. */
    public boolean wouldExist(String key) {
        return dryRun && seen.test(key);
    }

    /** A later row may ask for what this batch takes by these names too. */
    public void knows(Collection<String> others) {
        names.addAll(others);
    }

    List<String> names() {
        return names;
    }

    /** The row made a new record of version 1; in a dry run it has no identity yet. */
    public void created(Row row, @Nullable UUID id) {
        put(row, new Created(id));
    }

    /**
     * The row changed a record.
     *
     * @param version the version it has now
     * @param before a JSON object from which {@link RowReader#restore} can restore it
     */
    public void changed(Row row, UUID id, int version, String before) {
        put(row, new Changed(id, version, before));
    }

    /** Everything the row says is so already. */
    public void skipped(Row row) {
        put(row, new Skipped());
    }

    /** The row needs a record that may come further down; it is brought again when all others were taken. */
    public void later(Row row) {
        if (lastRound) {
            throw new IllegalStateException("Line " + row.line() + " was put off in the last round: call bad");
        }
        put(row, new Later());
    }

    /** The row cannot be taken. The arguments are texts, numbers and days for the message. */
    public void bad(Row row, @Nullable String field, String messageKey, Object... arguments) {
        put(row, new Bad(field, messageKey, List.of(arguments)));
    }

    private void put(Row row, Outcome outcome) {
        if (outcomes.put(row.line(), outcome) != null) {
            throw new IllegalStateException("Line " + row.line() + " was reported twice");
        }
    }

    Outcome outcome(Row row) {
        Outcome outcome = outcomes.get(row.line());
        if (outcome == null) {
            throw new IllegalStateException("The reader did not say what became of line " + row.line());
        }
        return outcome;
    }
}
