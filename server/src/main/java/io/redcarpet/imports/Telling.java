package io.redcarpet.imports;

import io.redcarpet.imports.Outcomes.Outcome;
import io.redcarpet.imports.RowParser.Blank;
import io.redcarpet.imports.RowParser.Good;
import io.redcarpet.imports.RowParser.Parsed;
import io.redcarpet.imports.RowParser.Wrong;
import io.redcarpet.imports.Taking.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts what became of the lines and keeps what is to be remembered of them. */
final class Telling {

    /** How many rows of each good kind a dry run shows. */
    static final int SAMPLES = 5;

    private static final int SAMPLE_CELLS = 5;

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

    List<Outcome> kept() {
        return kept;
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
            case Batch.Created made -> created(row, made);
            case Batch.Changed change -> {
                changed++;
                var told = outcome(row, "CHANGED", change.id(), change.version(), change.before());
                keep(row, told, stood.changed() + changed);
            }
            case Batch.Skipped _ -> skipped(row);
            case Batch.Later _ -> {
                later++;
                kept.add(outcome(row, "LATER", null, null, null));
            }
            case Batch.Bad bad -> bad(row.line(), bad.field(), bad.messageKey(), bad.arguments());
        }
    }

    private void created(Row row, Batch.Created made) {
        created++;
        @Nullable String identity = chunk.reader().identity(row);
        if (identity != null) {
            chunk.seen().add(identity);
        }
        keep(row, outcome(row, "CREATED", made.id(), 1, null), stood.created() + created);
    }

    private void skipped(Row row) {
        skipped++;
        if (batch.dryRun()) {
            keep(row, outcome(row, "SKIPPED", null, null, null), stood.skipped() + skipped);
        }
    }

    private static Outcome outcome(
            Row row, String what, @Nullable UUID record, @Nullable Integer version, @Nullable String before) {
        return new Outcome(row.line(), what, record, version, before, "", null, List.of());
    }

    private void bad(long line, @Nullable String field, String messageKey, List<Object> arguments) {
        bad++;
        kept.add(new Outcome(
                line,
                "BAD",
                null,
                null,
                null,
                Objects.requireNonNullElse(field, ""),
                messageKey,
                Said.kept(arguments)));
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
                .filter(field -> row.values().containsKey(field.name()))
                .limit(SAMPLE_CELLS)
                .map(field ->
                        Said.kept(field, Objects.requireNonNull(row.values().get(field.name()))))
                .toList();
    }

    /** Where the import stands with these lines. */
    Progress progress() {
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
                stood.kept(),
                false);
    }
}
