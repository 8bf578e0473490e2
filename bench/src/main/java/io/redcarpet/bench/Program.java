package io.redcarpet.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The program, started as a user starts it. */
final class Program implements AutoCloseable {

    private static final String READY = "Redcarpet is ready at ";

    private final Path folder;
    private final Process process;
    private final String address;
    private final @Nullable String founding;
    private final Duration readyAfter;

    private Program(Path folder, Process process, String address, @Nullable String founding, Duration readyAfter) {
        this.folder = folder;
        this.process = process;
        this.address = address;
        this.founding = founding;
        this.readyAfter = readyAfter;
    }

    /**
     * Starts the program and waits until it says that it is ready.
     *
     * @throws IOException when it ends before it is ready
     */
    static Program start(Path folder) throws IOException {
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(launcher(), "serve", "--port", "0", "--data", folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader lines = process.inputReader();
        String founding = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains("/founding/")) {
                founding = line.strip();
            }
            if (line.startsWith(READY)) {
                var readyAfter = Duration.ofNanos(System.nanoTime() - begun);
                return new Program(folder, process, line.substring(READY.length()), founding, readyAfter);
            }
        }
        throw new IOException("The program ended before it was ready; what it said is above.");
    }

    static String launcher() {
        return Path.of(Objects.requireNonNullElse(System.getProperty("redcarpet.home"), "."), "redcarpet")
                .toString();
    }

    String address() {
        return address;
    }

    /** The link by which the first administrator comes in; null when somebody works here. */
    @Nullable
    String founding() {
        return founding;
    }

    Duration readyAfter() {
        return readyAfter;
    }

    /** What program and database hold in memory, in megabytes; pages that several of them share are counted once. */
    long megabytes() throws IOException {
        var database = ProcessHandle.of(Long.parseLong(
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst()));
        return Stream.concat(Stream.of(process.toHandle()), database.stream().flatMap(Program::family))
                        .mapToLong(each -> kilobytes(each.pid()))
                        .sum()
                / 1024;
    }

    private static Stream<ProcessHandle> family(ProcessHandle head) {
        return Stream.concat(Stream.of(head), head.descendants());
    }

    private static long kilobytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }

    /** Asks the program to stop, as Ctrl-C does, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
