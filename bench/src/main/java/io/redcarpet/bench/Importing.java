package io.redcarpet.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Brings files in by the product's command line, and watches how much memory that takes. */
final class Importing {

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final Program program;
    private final Visitor administrator;
    private final String key;

    Importing(Program program) throws IOException, InterruptedException {
        this.program = program;
        this.administrator = Visitor.signedOn(program, Firm.ADMINISTRATOR);
        this.key = administrator.key();
    }

    Visitor administrator() {
        return administrator;
    }

    /**
     * Brings in a file.
     *
     * @return the figures: seconds, rows a second, and the most memory that server and database held meanwhile
     * @throws IOException when not every row was taken
     */
    String run(String kind, Path file, int rows) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var process = new ProcessBuilder(
                        Program.launcher(),
                        "import",
                        file.toString(),
                        "--kind",
                        kind,
                        "--source",
                        "bench",
                        "--url",
                        program.address(),
                        "--key",
                        key)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        long most = program.megabytes();
        while (!process.waitFor(2, TimeUnit.SECONDS)) {
            most = Math.max(most, program.megabytes());
        }
        if (process.exitValue() != 0) {
            throw new IOException("The import of " + file + " ended with " + process.exitValue());
        }
        return figures(System.nanoTime() - begun, rows) + ", " + most + " MB at most";
    }

    /** Takes the latest import back. */
    String revertLast(int rows) throws IOException, InterruptedException {
        String list = administrator.get("/api/v1/imports?limit=1");
        var id = ID.matcher(list);
        if (!id.find()) {
            throw new IOException("There is no import to take back.");
        }
        String job = "/imports/" + id.group(1);
        long begun = System.nanoTime();
        administrator.send("/settings", job + "/revert", Map.of());
        String state = administrator.get("/api/v1" + job);
        while (state.contains("\"busy\":true")) {
            Thread.sleep(Duration.ofMillis(200));
            state = administrator.get("/api/v1" + job);
        }
        if (!state.contains("\"state\":\"REVERTED\"") || !state.contains("\"kept\":0")) {
            throw new IOException("Not all was taken back: " + state);
        }
        return figures(System.nanoTime() - begun, rows);
    }

    private static String figures(long nanoseconds, int rows) {
        double seconds = nanoseconds / 1e9;
        return String.format(Locale.ROOT, "%.1f s %.0f rows/s", seconds, rows / seconds);
    }
}
