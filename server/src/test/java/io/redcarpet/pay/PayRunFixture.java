package io.redcarpet.pay;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Runs {@code pay} over the files of a folder, and keeps what it tells. */
final class PayRunFixture {

    private static final Path GOOD = Path.of("src/test/resources/pay/good");

    private static final Set<String> OPTIONAL = Set.of("rates", "hierarchy", "exceptions", "events");

    private final Path folder;
    private final StringWriter told = new StringWriter();

    PayRunFixture(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    void copyGoodFiles() throws IOException {
        for (String name : List.of("plan.yaml", "people.csv", "quotas.csv", "transactions.csv")) {
            Files.copy(GOOD.resolve(name), folder.resolve(name));
        }
    }

    void put(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        Files.writeString(file, text);
    }

    void remove(String name) throws IOException {
        Files.delete(folder.resolve(name));
    }

    String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    /** The exit code; plans are all YAML files of the folder, and optional tables are given where there are some. */
    int pay(List<String> options) {
        var arguments = new ArrayList<String>();
        for (String plan : names(folder).filter(name -> name.endsWith(".yaml")).toList()) {
            arguments.addAll(List.of("--plan", path(plan)));
        }
        for (String table : List.of("people", "quotas", "transactions", "rates", "hierarchy", "exceptions", "events")) {
            if (!OPTIONAL.contains(table) || Files.exists(folder.resolve(table + ".csv"))) {
                arguments.addAll(List.of("--" + table, path(table + ".csv")));
            }
        }
        arguments.addAll(List.of("--out", path("out")));
        options.stream()
                .map(option -> option.matches("[a-z]+\\.(csv|yaml)") ? path(option) : option)
                .forEach(arguments::add);
        var command = new CommandLine(new PayCommand());
        command.setOut(new PrintWriter(told, true));
        command.setErr(new PrintWriter(told, true));
        return command.execute(arguments.toArray(String[]::new));
    }

    String told() {
        return told.toString();
    }

    List<String> lines() {
        return told().lines().toList();
    }

    /** The names of all files among the results, finished or not. */
    List<String> results() {
        Path out = folder.resolve("out");
        return Files.isDirectory(out) ? names(out).toList() : List.of();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static Stream<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
