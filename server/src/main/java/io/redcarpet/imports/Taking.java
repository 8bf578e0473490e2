package io.redcarpet.imports;

import io.redcarpet.imports.RowParser.Good;
import io.redcarpet.imports.RowParser.Parsed;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes one chunk of a file: the rows, what became of them and how far the import is, in one transaction. */
@Component
class Taking {

    private final Counts counts;
    private final Outcomes outcomes;

    Taking(Counts counts, Outcomes outcomes) {
        this.counts = counts;
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

        /** Both halves of two lines or more. */
        List<Chunk> halves() {
            int half = lines.size() / 2;
            Chunk first = of(after, lines.subList(0, half));
            return List.of(first, of(first.last(), lines.subList(half, lines.size())));
        }

        boolean mayBeHalved() {
            return lines.stream().allMatch(this::standsAlone);
        }

        /** A check writes nothing to be blind to; and a row that was put off for another is taken behind that one. */
        boolean standsAlone(Parsed line) {
            return !round.dryRun() && number == 1 && !(line instanceof Good good && !reader.standsAlone(good.row()));
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
        Progress stood = held(chunk);
        tell(chunk, read(chunk), stood);
    }

    /**
     * Takes a chunk while the one before it is still being taken: only to say how far the import is, it waits for that one's
     * end. It waits in the database, which sees when that one in turn waits for this one.
     *
     * @throws Overtaken when the one before it was not taken whole
     */
    @Transactional
    public void takeBehind(Chunk chunk) {
        counts.probeIndexes();
        Batch batch = read(chunk);
        tell(chunk, batch, held(chunk));
    }

    private Progress held(Chunk chunk) {
        var id = chunk.job().id();
        Progress stood = counts.hold(id);
        if (stood.line() != chunk.after() || stood.round() != chunk.number()) {
            throw new Overtaken(id);
        }
        return stood;
    }

    private static Batch read(Chunk chunk) {
        var batch = new Batch(chunk.job().source(), chunk.round(), rows(chunk.lines()), chunk.seen()::contains);
        if (!batch.rows().isEmpty()) {
            chunk.reader().take(batch);
        }
        return batch;
    }

    private void tell(Chunk chunk, Batch batch, Progress stood) {
        var id = chunk.job().id();
        var told = new Telling(chunk, batch, stood);
        chunk.lines().forEach(told::tell);
        batch.names().forEach(chunk.seen()::add);
        if (chunk.number() > 1) {
            outcomes.forgetWaiting(id, chunk.lines().stream().map(Parsed::line).toList());
        }
        outcomes.add(id, told.kept());
        counts.advance(id, told.progress());
    }

    private static List<Row> rows(List<Parsed> lines) {
        return lines.stream()
                .filter(Good.class::isInstance)
                .map(line -> ((Good) line).row())
                .toList();
    }

    /** Counts anew, unless somebody has begun to take rows in earnest meanwhile. */
    @Transactional
    public void begin(ImportId id, long rows, boolean dryRun) {
        Progress stood = counts.hold(id);
        if (dryRun || stood.dryRun() || stood.rows() == 0) {
            outcomes.clear(id);
            counts.restart(id, rows, dryRun);
        }
    }

    /** Goes on with the next round. */
    @Transactional
    public void turn(ImportId id, int next) {
        counts.advance(id, counts.hold(id).turned(next));
    }
}
