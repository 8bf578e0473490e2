package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/**
 * Runs {@code pay} over the files of a folder, which is gone after the test, and keeps what the last run told. Nobody has
 * a quota unless the test gives them one.
 */
final class PayRunFixture implements AfterEachCallback {

    private static final Path GOOD = Path.of("src/test/resources/pay/good");
    private static final List<String> NEEDED = List.of("people", "quotas", "transactions");
    private static final List<String> OPTIONAL = List.of("rates", "hierarchy", "exceptions", "events");

    private final Path folder;

    private Answer last = new Answer(0, "", "");

    PayRunFixture() {
        try {
            folder = Files.createTempDirectory("pay-run-");
            put("quotas.csv", "person_id,amount\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Path folder() {
        return folder;
    }

    /** The path of a file or folder of that name. */
    String path(String name) {
        return folder.resolve(name).toString();
    }

    void copyGoodFiles() throws IOException {
        for (String name : List.of("plan.yaml", "people.csv", "quotas.csv", "transactions.csv")) {
            put(name, Files.readString(GOOD.resolve(name)));
        }
    }

    /** Puts a plan, and above it what every plan must say. */
    void plan(String name, String text) throws IOException {
        put(name, PlanHead.complete(text));
    }

    void put(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    /** Puts letters of one byte each. */
    void putLatin1(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.ISO_8859_1);
    }

    /** Removes a file, or a folder with all that is in it. */
    void remove(String name) throws IOException {
        assertThat(FileSystemUtils.deleteRecursively(folder.resolve(name)))
                .as(name)
                .isTrue();
    }

    void rename(String name, String other) throws IOException {
        Files.move(folder.resolve(name), folder.resolve(other));
    }

    String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    /** The rows of a table among the results, without its header. */
    List<String> rows(String table) throws IOException {
        return text("out/" + table).lines().skip(1).toList();
    }

    /** The fields of the rows of a table among the results. */
    List<String[]> fields(String table) throws IOException {
        return rows(table).stream().map(row -> row.split(",", -1)).toList();
    }

    /** Pays; nothing may be wrong. */
    void pay(String... options) {
        assertThat(code(options)).as(told()).isZero();
    }

    /** Pays anew after a period is closed, going on from results that were kept. */
    void payAfter(String closedThrough, String kept, String... options) {
        List<String> closing = List.of("--closed-through", closedThrough, "--previous", path(kept));
        pay(Stream.concat(closing.stream(), Arrays.stream(options)).toArray(String[]::new));
    }

    /** Keeps the results in another folder, so that the next run begins with none. */
    void keepAs(String name) throws IOException {
        rename("out", name);
    }

    /** What is told by a run that something is wrong with. */
    String refusal(String... options) {
        assertThat(code(options)).as(told()).isEqualTo(PayCommand.BAD_INPUT);
        return told();
    }

    /** The exit code; plans are all YAML files of the folder, and optional tables are given where there are some. */
    int code(String... options) {
        var arguments = new ArrayList<String>();
        names(folder).filter(name -> name.endsWith(".yaml")).forEach(name -> give(arguments, "plan", name));
        NEEDED.forEach(table -> give(arguments, table, table + ".csv"));
        OPTIONAL.stream()
                .filter(table -> Files.exists(folder.resolve(table + ".csv")))
                .forEach(table -> give(arguments, table, table + ".csv"));
        give(arguments, "out", "out");
        Arrays.stream(options)
                .map(option -> option.matches("[a-z]+\\.(csv|yaml)") ? path(option) : option)
                .forEach(arguments::add);
        last = Answer.to(arguments.toArray(String[]::new));
        return last.code();
    }

    private void give(List<String> arguments, String option, String name) {
        arguments.addAll(List.of("--" + option, path(name)));
    }

    /** What the last run told, of mistakes first. */
    String told() {
        return last.err() + last.out();
    }

    List<String> lines() {
        return told().lines().toList();
    }

    /** The lines that {@code pay explain} prints of an earning, a statement or a balance. */
    List<String> explained(String id) {
        return Answer.to("explain", "--out", path("out"), id).out().lines().toList();
    }

    /** The names of all files among the results, finished or not. */
    List<String> results() {
        Path out = folder.resolve("out");
        return Files.isDirectory(out) ? names(out).toList() : List.of();
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    private static Stream<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
