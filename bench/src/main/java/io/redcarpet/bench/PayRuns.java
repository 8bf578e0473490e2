package io.redcarpet.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs of the pay command on the workload, started as a user starts them. */
final class PayRuns {

    private static final int TIMES = 3;
    private static final Pattern SECONDS = Pattern.compile("in ([0-9.]+) seconds");

    private final Workload workload;
    private final Path folder;

    PayRuns(Workload workload, Path folder) {
        this.workload = workload;
        this.folder = folder;
    }

    /** The median of several, from the command to the last byte. */
    double filesSeconds() throws IOException, InterruptedException {
        makePlan();
        var taken = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            run("--no-because");
            taken[i] = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
        }
        Arrays.sort(taken);
        return taken[TIMES / 2];
    }

    /** The median of several, of the calculation alone, in memory. */
    double engineSeconds() throws IOException, InterruptedException {
        makePlan();
        var taken = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            Matcher told = SECONDS.matcher(run("--dry-run"));
            if (!told.find()) {
                throw new IOException("The dry run did not tell how long it took");
            }
            taken[i] = Double.parseDouble(String.valueOf(told.group(1)));
        }
        Arrays.sort(taken);
        return taken[TIMES / 2];
    }

    private void makePlan() throws IOException {
        try (InputStream plan = Objects.requireNonNull(PayRuns.class.getResourceAsStream("workload.yaml"))) {
            Files.copy(plan, folder.resolve("plan.yaml"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    boolean isRight() throws IOException {
        return new Canonical(workload).isRight(out());
    }

    private Path out() {
        return folder.resolve("out");
    }

    private String run(String... how) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Program.launcher(),
                "pay",
                "--plan",
                file("plan.yaml"),
                "--people",
                file("people.csv"),
                "--quotas",
                file("quotas.csv"),
                "--transactions",
                file("transactions.csv"),
                "--out",
                out().toString(),
                "--lang",
                "en"));
        command.addAll(List.of(how));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("The pay command ended with " + process.exitValue());
        }
        return told;
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
