package io.redcarpet.imports;

import io.redcarpet.imports.Import.Progress;
import io.redcarpet.imports.Outcomes.Outcome;
import io.redcarpet.imports.RowParser.Blank;
import io.redcarpet.imports.RowParser.Good;
import io.redcarpet.imports.RowParser.Parsed;
import io.redcarpet.imports.RowParser.Wrong;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes one chunk of a file: the rows, what became of them and how far the import is, in one transaction. */
@Component
class Taking {

    /** How many rows of each good kind a dry run shows. */
    static final int SAMPLES = 5;

    private static final int SAMPLE_CELLS = 5;

    private final Imports imports;
    private final Outcomes outcomes;

    Taking(Imports imports, Outcomes outcomes) {
        this.imports = imports;
        this.outcomes = outcomes;
    }

    /**
     * Lines that follow each other.
     *
     * @param after the last line before them; the import must stand there
     * @param seen the keys of rows that a dry run would have made
     */
    record Chunk(
            Import job, RowReader reader, Batch.Round round, int number, long after, List<Parsed> lines, Keys seen) {

        long last() {
            return lines.getLast().line();
        }

        Chunk of(long after, List<Parsed> part) {
            return new Chunk(job, reader, round, number, after, part, seen);
        }
    }

    /** Somebody else took these lines meanwhile. */
    static final class Overtaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Overtaken(ImportId id) {
            super("Import " + id + " is being worked on by somebody else");
        }
    }

    @Transactional
    public void take(Chunk chunk) {
        var id = chunk.job().id();
        Progress stood = imports.hold(id);
        if (stood.line() != chunk.after() || stood.round() != chunk.number()) {
            throw new Overtaken(id);
        }
        var batch = new Batch(chunk.job().source(), chunk.round(), rows(chunk.lines()), chunk.seen()::contains);
        if (!batch.rows().isEmpty()) {
            chunk.reader().take(batch);
        }
        var told = new Telling(chunk, batch, stood);
        chunk.lines().forEach(told::tell);
        if (chunk.number() > 1) {
            outcomes.forgetWaiting(id, chunk.lines().stream().map(Parsed::line).toList());
        }
        outcomes.add(id, told.kept);
        imports.advance(id, told.progress());
    }

    private static List<Row> rows(List<Parsed> lines) {
        return lines.stream()
                .filter(Good.class::isInstance)
                .map(line -> ((Good) line).row())
                .toList();
    }

    /** Goes on with the next round. */
    @Transactional
    public void turn(ImportId id, int next) {
        Progress stood = imports.hold(id);
        imports.advance(
                id,
                new Progress(
                        stood.dryRun(),
                        next,
                        0,
                        stood.rows(),
                        stood.created(),
                        stood.changed(),
                        stood.skipped(),
                        stood.bad(),
                        stood.later(),
                        stood.reverted(),
                        stood.kept()));
    }

    /** Counts what became of the lines and keeps what is to be remembered of them. */
    private static final class Telling {

        private final Chunk chunk;
        private final Batch batch;
        private final Progress stood;
        private final List<Outcome> kept = new ArrayList<>();
        private long created;
        private long changed;
        private long skipped;
        private long bad;
        private long later;

        Telling(Chunk chunk, Batch batch, Progress stood) {
            this.chunk = chunk;
            this.batch = batch;
            this.stood = stood;
        }

        void tell(Parsed line) {
            switch (line) {
                case Blank _ -> skipped++;
                case Wrong wrong -> bad(wrong.line(), wrong.field(), wrong.messageKey(), wrong.arguments());
                case Good good -> tell(good.row(), batch.outcome(good.row()));
            }
        }

        private void tell(Row row, Batch.Outcome outcome) {
            switch (outcome) {
                case Batch.Created made -> {
                    created++;
                    chunk.seen().add(key(row));
                    keep(row, outcome(row, "CREATED", made.id(), 1, null), stood.created() + created);
                }
                case Batch.Changed change -> {
                    changed++;
                    var outcomeOfChange = outcome(row, "CHANGED", change.id(), change.version(), change.before());
                    keep(row, outcomeOfChange, stood.changed() + changed);
                }
                case Batch.Skipped _ -> {
                    skipped++;
                    if (batch.dryRun()) {
                        keep(row, outcome(row, "SKIPPED", null, null, null), stood.skipped() + skipped);
                    }
                }
                case Batch.Later _ -> {
                    later++;
                    kept.add(outcome(row, "LATER", null, null, null));
                }
                case Batch.Bad refused ->
                    bad(
                            row.line(),
                            Objects.requireNonNullElse(refused.field(), ""),
                            refused.messageKey(),
                            refused.arguments());
            }
        }

        private static Outcome outcome(
                Row row, String what, @Nullable UUID record, @Nullable Integer version, @Nullable String before) {
            return new Outcome(row.line(), what, record, version, before, "", null, List.of());
        }

        private String key(Row row) {
            return String.valueOf(row.values().get(chunk.reader().key()));
        }

        private void bad(long line, String field, String messageKey, List<Object> arguments) {
            bad++;
            kept.add(new Outcome(line, "BAD", null, null, null, field, messageKey, arguments));
        }

        /** A dry run keeps no more than a sample, of what the row says and not of what became of it. */
        private void keep(Row row, Outcome outcome, long place) {
            if (!batch.dryRun()) {
                kept.add(outcome);
            } else if (place <= SAMPLES) {
                kept.add(new Outcome(row.line(), outcome.what(), null, null, null, "", null, sample(row)));
            }
        }

        private List<Object> sample(Row row) {
            return chunk.reader().fields().stream()
                    .map(field -> row.values().get(field.name()))
                    .filter(Objects::nonNull)
                    .limit(SAMPLE_CELLS)
                    .<Object>map(value -> Cells.shown(String.valueOf(value)))
                    .toList();
        }

        private Progress progress() {
            long waited = chunk.number() > 1 ? chunk.lines().size() : 0;
            return new Progress(
                    stood.dryRun(),
                    stood.round(),
                    chunk.last(),
                    stood.rows(),
                    stood.created() + created,
                    stood.changed() + changed,
                    stood.skipped() + skipped,
                    stood.bad() + bad,
                    stood.later() + later - waited,
                    stood.reverted(),
                    stood.kept());
        }
    }
}
