package io.redcarpet.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;

/** Runs of the pay command on the workload, started as a user starts them. */
final class PayRuns {

    private static final int TIMES = 3;

    private final Workload workload;
    private final Path folder;

    PayRuns(Workload workload, Path folder) {
        this.workload = workload;
        this.folder = folder;
    }

    /** The median of several, from the command to the last byte. */
    double seconds() throws IOException, InterruptedException {
        try (InputStream plan = Objects.requireNonNull(PayRuns.class.getResourceAsStream("workload.yaml"))) {
            Files.copy(plan, folder.resolve("plan.yaml"), StandardCopyOption.REPLACE_EXISTING);
        }
        var taken = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            taken[i] = run();
        }
        Arrays.sort(taken);
        return Duration.ofNanos(taken[TIMES / 2]).toMillis() / 1000.0;
    }

    boolean isRight() throws IOException {
        return new Canonical(workload).isRight(out());
    }

    private Path out() {
        return folder.resolve("out");
    }

    private long run() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        int status = new ProcessBuilder(
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
                        "--no-because",
                        "--out",
                        out().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("The pay command ended with " + status);
        }
        return System.nanoTime() - begun;
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
