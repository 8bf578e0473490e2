package io.redcarpet.pay;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Calculates the pay of a made-up firm, so that the JVM can keep what it learnt for the real runs. */
@Command(name = "rehearse", hidden = true, description = "Calculate the pay of a made-up firm; the build does it.")
final class RehearseCommand implements Callable<Integer> {

    private static final int PEOPLE = 1_000;
    private static final int TEAM = 10;
    private static final int TRANSACTIONS = 120_000;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final String[] SHARES = {"1", "1", "1", "0.5", "0.25", "0.3333"};

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "A folder for its files.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        Path folder = Objects.requireNonNull(out);
        try (InputStream plan = Objects.requireNonNull(RehearseCommand.class.getResourceAsStream("rehearsal.yaml"))) {
            Files.copy(plan, folder.resolve("plan.yaml"), StandardCopyOption.REPLACE_EXISTING);
        }
        people(folder.resolve("people.csv"));
        quotas(folder.resolve("quotas.csv"));
        transactions(folder.resolve("transactions.csv"), TRANSACTIONS);
        int status = run(folder, "--no-because");
        transactions(folder.resolve("transactions.csv"), TRANSACTIONS / 100);
        status += run(folder, "--because");
        if (status == 0) {
            Objects.requireNonNull(spec).commandLine().getOut().println("Rehearsed");
        }
        return status;
    }

    /** In English, whatever the terminal speaks. */
    private static int run(Path folder, String because) {
        List<String> arguments = List.of(
                "--plan",
                folder.resolve("plan.yaml").toString(),
                "--people",
                folder.resolve("people.csv").toString(),
                "--quotas",
                folder.resolve("quotas.csv").toString(),
                "--transactions",
                folder.resolve("transactions.csv").toString(),
                "--out",
                folder.resolve("out").toString(),
                because);
        return new LanguageAsked(arguments, Map.of())
                .answering(new CommandLine(new PayCommand()))
                .execute(arguments.toArray(String[]::new));
    }

    private static void people(Path file) throws IOException {
        try (BufferedWriter rows = Files.newBufferedWriter(file)) {
            rows.write("person_id,manager_id\n");
            for (int i = 0; i < PEOPLE; i++) {
                rows.write("e" + i + ",m" + i / TEAM + "\n");
            }
            for (int i = 0; i < PEOPLE / TEAM; i++) {
                rows.write("m" + i + ",\n");
            }
        }
    }

    private static void quotas(Path file) throws IOException {
        try (BufferedWriter rows = Files.newBufferedWriter(file)) {
            rows.write("person_id,period,amount\n");
            for (int i = 0; i < PEOPLE; i++) {
                rows.write("e" + i + ",2026," + (200_000 + i % 7 * 100_000) + "\n");
            }
        }
    }

    /** Spread evenly over people and days by numbers without a common divisor. */
    private static void transactions(Path file, int count) throws IOException {
        try (BufferedWriter rows = Files.newBufferedWriter(file)) {
            rows.write("transaction_id,person_id,booked_on,amount,family,share\n");
            for (int i = 1; i <= count; i++) {
                LocalDate day = FIRST.plusDays(i * 211L % 365);
                rows.write(i + ",e" + i * 617L % PEOPLE + "," + day + "," + i * 31L % 9_000 + "." + (10 + i % 90)
                        + ",hardware," + SHARES[i % SHARES.length] + "\n");
            }
        }
    }
}
