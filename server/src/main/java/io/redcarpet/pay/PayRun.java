package io.redcarpet.pay;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Calculates everybody, some people at a time on each processor, and writes what comes out in the order of the people,
 * so that the files are the same however many processors there were.
 */
final class PayRun {

    private final Inputs inputs;
    private final int processors;
    private final boolean explaining;
    private final Progress progress;

    /** Is told how many people are done. */
    @FunctionalInterface
    interface Progress {

        void done(int people, int of);
    }

    PayRun(Inputs inputs, int processors, boolean explaining, Progress progress) {
        this.inputs = inputs;
        this.processors = processors;
        this.explaining = explaining;
        this.progress = progress;
    }

    /**
     * Hands over all results.
     *
     * @param earlier what is taken over where nothing changed; null for calculating everybody
     * @throws BadInput when somebody could not be calculated; then nothing is written
     */
    void write(Results results, @Nullable EarlierResults earlier) throws BadInput, IOException, InterruptedException {
        var mistakes = new Mistakes();
        Detail detail = detail(results);
        var payees = Teams.settled(Payees.arranging(inputs), processors);
        int people = inputs.people().ids().size();
        Deque<Future<Outcome>> running = new ArrayDeque<>();
        Deque<Outcome> idle = new ArrayDeque<>();
        int written = 0;
        try (ExecutorService workers = Executors.newFixedThreadPool(processors)) {
            for (List<String> some : payees.inPortions()) {
                Outcome free = idle.isEmpty() ? new Outcome() : idle.remove();
                var calculating = new Calculating(payees, mistakes, earlier, new ResultRows(free, detail));
                running.add(workers.submit(() -> calculating.of(some)));
                if (running.size() > 4 * processors) {
                    idle.add(write(running.remove(), results));
                    written += some.size();
                    progress.done(written, people);
                }
            }
            while (!running.isEmpty()) {
                write(running.remove(), results);
            }
        }
        mistakes.stopIfAny();
        PreviousRun previous = inputs.previous();
        if (previous != null && explaining) {
            previous.eachReasons(results::write);
        }
        progress.done(people, people);
        results.finish();
    }

    private Detail detail(Results results) {
        if (!results.areKept()) {
            return Detail.NOTHING;
        }
        return explaining ? Detail.ROWS_AND_REASONS : Detail.ROWS;
    }

    /** Writes what was calculated, and gives back the room it took. */
    private static Outcome write(Future<Outcome> calculated, Results results) throws IOException, InterruptedException {
        Outcome outcome = outcome(calculated);
        results.write(outcome);
        outcome.clear();
        return outcome;
    }

    private static Outcome outcome(Future<Outcome> calculated) throws InterruptedException {
        try {
            return calculated.get();
        } catch (ExecutionException fault) {
            throw new IllegalStateException("A calculation failed", fault.getCause());
        }
    }
}
