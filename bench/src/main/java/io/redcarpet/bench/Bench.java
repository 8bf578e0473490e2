package io.redcarpet.bench;

import io.redcarpet.bench.Latency.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The measurements that can be asked for, each a command that prints its figures in one line. */
@Command(
        name = "./redcarpet bench",
        description = "Measure the whole program on a large firm. `fill` comes first.",
        mixinStandardHelpOptions = true,
        subcommands = CommandLine.HelpCommand.class)
final class Bench {

    private static final int STARTS = 5;
    private static final Duration REST = Duration.ofSeconds(60);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = CommandLine.ScopeType.INHERIT,
            description = "The folder that keeps the firm. Default: ${DEFAULT-VALUE}",
            defaultValue = "${sys:user.home}/.redcarpet/bench")
    private @Nullable Path data;

    @Spec
    private @Nullable CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Command(description = "Bring in a firm through the importer, into an empty folder.")
    int fill(
            @Option(names = "--clients", defaultValue = "1000000", description = "Default: ${DEFAULT-VALUE}")
                    int clients,
            @Option(names = "--people", defaultValue = "2000", description = "Default: ${DEFAULT-VALUE}") int people)
            throws Exception {
        var size = new Size(clients, people);
        Files.createDirectories(folder());
        var firm = new Firm(size);
        try (var program = Program.start(folder())) {
            Visitor.found(program);
            var importing = new Importing(program);
            say("import-people", people, importing.run("people", firm.people(folder()), people - 1));
            say("import-clients", clients, importing.run("clients", firm.clients(folder(), 0, clients), clients));
            say(
                    "import-contacts",
                    size.contacts(),
                    importing.run("contacts", firm.contacts(folder()), size.contacts()));
            for (Firm.Caller caller : firm.callers()) {
                Visitor.invited(program, importing.administrator(), caller.email());
            }
        }
        size.keep(folder());
        return 0;
    }

    @Command(description = "The client list, filtered and sorted, with 8 callers.")
    int list() throws Exception {
        return ask(Asking.LIST);
    }

    @Command(description = "A client's page, with 8 callers.")
    int page() throws Exception {
        return ask(Asking.PAGE);
    }

    @Command(description = "The search for a name with a typing mistake, with 8 callers.")
    int search() throws Exception {
        return ask(Asking.SEARCH);
    }

    @Command(description = "The warning of duplicates while a client is typed, with 8 callers.")
    int check() throws Exception {
        return ask(Asking.CHECK);
    }

    @Command(description = "Pay calculated from files, the commission workload: 20k, 100k, 1m or 10m credits.")
    int pay(@CommandLine.Parameters(paramLabel = "SIZE", description = "20k, 100k, 1m or 10m") String size)
            throws IOException, InterruptedException {
        var workload = Workload.of(size);
        workload.make(folder());
        var run = new PayRuns(workload, workload.folder(folder()));
        double seconds = run.seconds();
        say("redcarpet-files", size, String.format(Locale.ROOT, "%.2f %.0f", seconds, workload.credits() / seconds));
        if (!run.isRight()) {
            error("The results are not those of the workload.");
            return 1;
        }
        return 0;
    }

    private int ask(Asking asking) throws IOException, InterruptedException, ExecutionException {
        var firm = new Firm(Size.of(folder()));
        try (var program = Program.start(folder())) {
            var questions = new ArrayList<Question>();
            for (Firm.Caller caller : firm.callers()) {
                questions.add(asking.of(firm, caller, Visitor.signedOn(program, caller.email())));
            }
            var taken = Latency.measure(questions);
            for (int i = 0; i < taken.size(); i++) {
                error(firm.callers().get(i) + " " + taken.get(i).length + " answers, "
                        + Latency.figures(List.of(taken.get(i))));
            }
            say(asking.what(), firm.size().clients(), Latency.figures(taken));
        }
        return 0;
    }

    @Command(
            name = "import",
            description = "The import of further clients into the firm; they are taken back after it.")
    int bring(@Option(names = "--rows", defaultValue = "100000", description = "Default: ${DEFAULT-VALUE}") int rows)
            throws Exception {
        var firm = new Firm(Size.of(folder()));
        int from = firm.size().clients();
        try (var program = Program.start(folder())) {
            var importing = new Importing(program);
            say("import-clients", rows, importing.run("clients", firm.clients(folder(), from, from + rows), rows));
            say("revert-clients", rows, importing.revertLast(rows));
        }
        return 0;
    }

    @Command(description = "From the command to readiness on the existing folder, " + STARTS + " times.")
    int ready() throws Exception {
        Size size = Size.of(folder());
        var taken = new long[STARTS];
        for (int i = 0; i < STARTS; i++) {
            try (var program = Program.start(folder())) {
                taken[i] = program.readyAfter().toNanos();
            }
        }
        say("ready", size.clients(), Latency.figures(List.of(taken)));
        return 0;
    }

    @Command(description = "The memory of server and database a minute after the start.")
    int rest() throws Exception {
        Size size = Size.of(folder());
        try (var program = Program.start(folder())) {
            Visitor.signedOn(program, Firm.ADMINISTRATOR).get("/clients");
            Thread.sleep(REST);
            say("rest", size.clients(), program.megabytes() + " MB");
        }
        return 0;
    }

    private Path folder() {
        return Objects.requireNonNull(data).toAbsolutePath();
    }

    private void say(String what, int size, String figures) {
        say(what, String.valueOf(size), figures);
    }

    private void say(String what, String size, String figures) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.printf(Locale.ROOT, "%s %s %s%n", what, size, figures);
        out.flush();
    }

    private void error(String line) {
        Objects.requireNonNull(spec).commandLine().getErr().println(line);
    }
}
