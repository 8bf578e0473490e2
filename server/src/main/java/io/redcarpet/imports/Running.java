package io.redcarpet.imports;

import io.redcarpet.imports.RowParser.Good;
import io.redcarpet.imports.RowParser.Parsed;
import io.redcarpet.imports.Taking.Chunk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a file chunk by chunk, for a dry run or in earnest, from where it stopped; rows that wait come round again. */
@Component
class Running {

    static final int CHUNK = 1_000;
    private static final int MOST_ROUNDS = 50;

    private final Imports imports;
    private final Outcomes outcomes;
    private final Taking taking;
    private final Pairing pairing;
    private final ImportFolder folder;
    private final CodeWords words;

    Running(Imports imports, Outcomes outcomes, Taking taking, Pairing pairing, ImportFolder folder, CodeWords words) {
        this.imports = imports;
        this.outcomes = outcomes;
        this.taking = taking;
        this.pairing = pairing;
        this.folder = folder;
        this.words = words;
    }

    /** Asked between two chunks. */
    @FunctionalInterface
    interface Leave {
        boolean mayGoOn();
    }

    /** Reads the whole file before a row of it is taken: counts its rows, and refuses it when it is no table. */
    long count(Import job) {
        long rows = 0;
        try (var lines = CsvFile.open(folder.file(job.id()), job.format())) {
            while (lines.hasNext()) {
                lines.next();
                rows++;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (rows == 0) {
            throw new Unreadable("imports.unreadable.headeronly");
        }
        return rows;
    }

    /** Goes on until all is taken; answers whether it is. */
    boolean run(Import job, RowReader reader, boolean dryRun, Leave leave) {
        var seen = new Keys();
        var parser = new RowParser(words.taught(reader.fields()), job.columns(), job.format());
        int number = job.progress().round();
        long after = job.progress().line();
        boolean last = false;
        while (number <= MOST_ROUNDS) {
            long waiting = current(job).progress().later();
            var round = new Batch.Round(dryRun, last || number == MOST_ROUNDS);
            var start = new Chunk(job, reader, round, number, after, List.of(), seen);
            if (!(number == 1 ? takeAll(start, parser, leave) : takeWaiting(start, parser, leave))) {
                return false;
            }
            long left = current(job).progress().later();
            if (left == 0) {
                return true;
            }
            last = number > 1 && left == waiting;
            number++;
            after = 0;
            taking.turn(job.id(), number);
        }
        return true;
    }

    private Import current(Import job) {
        return imports.find(job.id()).orElseThrow();
    }

    private boolean takeAll(Chunk start, RowParser parser, Leave leave) {
        Chunk chunk = start;
        try (var lines = CsvFile.open(folder.file(start.job().id()), start.job().format())
                .after(start.after())) {
            var next = new Filling(start);
            while (lines.hasNext()) {
                Parsed line = parser.parse(lines.next());
                if (!next.takes(line)) {
                    if (!leave.mayGoOn()) {
                        return false;
                    }
                    chunk = take(chunk, next.empty());
                    next.takes(line);
                }
            }
            if (!leave.mayGoOn()) {
                return false;
            }
            take(chunk, next.empty());
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean takeWaiting(Chunk start, RowParser parser, Leave leave) {
        Chunk chunk = start;
        try (var lines = CsvFile.open(folder.file(start.job().id()), start.job().format())) {
            while (true) {
                List<Long> waiting = outcomes.waiting(start.job().id(), chunk.after(), CHUNK);
                if (waiting.isEmpty()) {
                    return true;
                }
                if (!leave.mayGoOn()) {
                    return false;
                }
                chunk = takeThese(chunk, new HashSet<>(waiting), lines, parser);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Chunk takeThese(Chunk before, Set<Long> waiting, CsvFile lines, RowParser parser) {
        Chunk chunk = before;
        var next = new Filling(chunk);
        int found = 0;
        while (found < waiting.size() && lines.hasNext()) {
            var line = lines.next();
            if (waiting.contains(line.number())) {
                found++;
                Parsed parsed = parser.parse(line);
                if (!next.takes(parsed)) {
                    chunk = take(chunk, next.empty());
                    next.takes(parsed);
                }
            }
        }
        return take(chunk, next.empty());
    }

    private Chunk take(Chunk before, List<Parsed> lines) {
        if (lines.isEmpty()) {
            return before;
        }
        var chunk = before.of(before.after(), lines);
        pairing.take(chunk);
        return chunk.of(chunk.last(), List.of());
    }

    /**
     * Gathers lines until there are enough, or one comes whose key is there already. Those that stand alone may be twice as
     * many, to be taken in halves.
     */
    private static final class Filling {

        private final Chunk chunk;
        private final Set<String> identities = new HashSet<>();
        private List<Parsed> lines = new ArrayList<>();
        private boolean isAlone = true;

        Filling(Chunk chunk) {
            this.chunk = chunk;
        }

        boolean takes(Parsed line) {
            boolean areAlone = isAlone && chunk.standsAlone(line);
            if (lines.size() >= (areAlone ? 2 * CHUNK : CHUNK) || repeats(line)) {
                return false;
            }
            isAlone = areAlone;
            lines.add(line);
            return true;
        }

        private boolean repeats(Parsed line) {
            @Nullable
            String identity = line instanceof Good good ? chunk.reader().identity(good.row()) : null;
            return identity != null && !identities.add(identity);
        }

        List<Parsed> empty() {
            List<Parsed> full = lines;
            lines = new ArrayList<>();
            identities.clear();
            isAlone = true;
            return full;
        }
    }
}
