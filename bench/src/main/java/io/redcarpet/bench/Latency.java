package io.redcarpet.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** How long answers take while several callers ask, each the next thing as soon as the last is answered. */
final class Latency {

    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration MEASURED = Duration.ofSeconds(30);

    private Latency() {}

    /** Something that is asked again and again. */
    interface Question {
        void ask() throws IOException, InterruptedException;
    }

    /**
     * Asks all questions at once, first to warm up and then for the record.
     *
     * @return nanoseconds, one array for each question
     */
    static List<long[]> measure(List<Question> questions) throws InterruptedException, ExecutionException {
        askAll(questions, WARM_UP);
        return askAll(questions, MEASURED);
    }

    private static List<long[]> askAll(List<Question> questions, Duration howLong)
            throws InterruptedException, ExecutionException {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<long[]>>();
            for (Question question : questions) {
                running.add(callers.submit(() -> ask(question, howLong)));
            }
            var taken = new ArrayList<long[]>();
            for (Future<long[]> each : running) {
                taken.add(each.get());
            }
            return taken;
        }
    }

    private static long[] ask(Question question, Duration howLong) throws IOException, InterruptedException {
        long end = System.nanoTime() + howLong.toNanos();
        var taken = LongStream.builder();
        for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
            question.ask();
            taken.add(System.nanoTime() - begun);
        }
        return taken.build().toArray();
    }

    /** The figures of one line: median, 95th and 99th percentile in milliseconds. */
    static String figures(List<long[]> taken) {
        long[] sorted = taken.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "p50 %.1f p95 %.1f p99 %.1f ms",
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99));
    }

    private static double percentile(long[] sorted, int percent) {
        int rank = (int) Math.ceil(sorted.length * percent / 100.0);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }
}
