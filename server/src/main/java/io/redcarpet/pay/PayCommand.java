package io.redcarpet.pay;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Calculates pay from files. */
@Command(
        name = "pay",
        mixinStandardHelpOptions = true,
        subcommands = {CheckCommand.class, ExplainCommand.class, RehearseCommand.class})
public final class PayCommand implements Callable<Integer> {

    static final int BAD_INPUT = 2;

    @ArgGroup(exclusive = false)
    private @Nullable Needed needed;

    @Option(names = "--quotas", paramLabel = "${bundle:label.file}")
    private @Nullable Path quotas;

    @Option(names = "--rates", paramLabel = "${bundle:label.file}")
    private @Nullable Path rates;

    @Option(names = "--hierarchy", paramLabel = "${bundle:label.file}")
    private @Nullable Path hierarchy;

    @Option(names = "--exceptions", paramLabel = "${bundle:label.file}")
    private @Nullable Path exceptions;

    @Option(names = "--events", paramLabel = "${bundle:label.file}")
    private @Nullable Path events;

    @Option(names = "--as-of", paramLabel = "${bundle:label.day}")
    private @Nullable LocalDate asOf;

    @Option(names = "--closed-through", paramLabel = "${bundle:label.day}")
    private @Nullable LocalDate closedThrough;

    @Option(names = "--previous", paramLabel = "${bundle:label.folder}")
    private @Nullable Path previous;

    @Option(names = "--because", negatable = true, defaultValue = "true", fallbackValue = "true")
    private boolean because;

    @Option(names = "--incremental")
    private boolean incremental;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--processors", paramLabel = "${bundle:label.count}")
    private int processors = Runtime.getRuntime().availableProcessors();

    @Mixin
    private final Speech speech = new Speech();

    /** How many twentieths of all people were told to be done. */
    private int shown;

    /** What a run cannot do without, and a command below it can. */
    private static final class Needed {

        @Option(names = "--plan", required = true, paramLabel = "PLAN.yaml")
        private List<Path> plans = List.of();

        @Option(names = "--people", paramLabel = "${bundle:label.file}", required = true)
        private @Nullable Path people;

        @Option(names = "--transactions", paramLabel = "${bundle:label.file}", required = true)
        private @Nullable Path transactions;

        @Option(names = "--out", required = true, paramLabel = "${bundle:label.folder}")
        private @Nullable Path out;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (processors < 1) {
            return refuse(List.of("--processors"), "pay.option.whole", Integer.toString(processors));
        }
        if (needed == null) {
            int code = refuse(List.of("--plan", "--people", "--transactions", "--out"), "pay.option.lacks");
            speech.usage();
            return code;
        }
        return run(needed);
    }

    private int refuse(List<String> options, String key, Object... arguments) {
        return speech.refuse(new BadInput(options.stream()
                .map(option -> Misuse.mistake(option, key, arguments))
                .toList()));
    }

    private int run(Needed given) throws IOException, InterruptedException {
        var files = new RunFiles(
                given.plans,
                Objects.requireNonNull(given.people),
                quotas,
                Objects.requireNonNull(given.transactions),
                rates,
                hierarchy,
                exceptions,
                events,
                asOf,
                new Closing(closedThrough, previous));
        try {
            Path out = Objects.requireNonNull(given.out);
            files.keepApart(out);
            calculate(files.read(processors), out);
            return 0;
        } catch (BadInput bad) {
            return speech.refuse(bad);
        }
    }

    private void calculate(Inputs inputs, Path out) throws BadInput, IOException, InterruptedException {
        var unpaid = Unpaid.of(inputs);
        if (dryRun) {
            check(inputs, out);
        } else {
            write(inputs, out);
        }
        speech.tell(inputs.notes());
        unpaid.tell(speech);
        inputs.happened().tell(speech);
        speech.out().flush();
    }

    private void check(Inputs inputs, Path out) throws BadInput, IOException, InterruptedException {
        long begun = System.nanoTime();
        try (var nowhere = new Unwritten(out)) {
            new PayRun(inputs, processors, because, this::progress).write(nowhere, null);
        }
        var taken = Duration.ofNanos(System.nanoTime() - begun);
        int people = inputs.people().ids().size();
        speech.out().println(speech.text("pay.dryRun", people, taken.toMillis() / 1000.0));
    }

    private void write(Inputs inputs, Path out) throws BadInput, IOException, InterruptedException {
        var run = new PayRun(inputs, processors, because, this::progress);
        try (var results = ResultFiles.in(out, incremental)) {
            if (!incremental) {
                run.write(results, null);
                return;
            }
            try (var earlier = EarlierResults.in(out, new Fingerprints(inputs, because))) {
                run.write(results, earlier);
                int people = inputs.people().ids().size();
                speech.err().println(speech.text("pay.told.again", earlier.calculatedAgain(), people));
            }
        }
    }

    private void progress(int done, int of) {
        int twentieth = (int) (done * 20L / of);
        if (of > 1000 && twentieth != shown) {
            shown = twentieth;
            PrintWriter err = speech.err();
            err.printf(Locale.ROOT, "\r%d / %d%s", done, of, done == of ? "\n" : "");
            err.flush();
        }
    }
}
