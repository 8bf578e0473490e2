package io.redcarpet.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * The commission workload: one plan year, credits of participants in groups of ten under a manager. Made from a fixed seed,
 * so that everybody who makes it has the same.
 *
 * @param earnings the SHA-256 of the right earnings in canonical form
 * @param totals the SHA-256 of the right totals in canonical form
 */
record Workload(String name, int credits, int participants, String earnings, String totals) {

    private static final long SEED = 20250101L;
    private static final String[] FAMILIES = {"PLATFORM", "ANALYTICS", "SUPPORT", "SERVICES", "HARDWARE"};
    private static final int[] ODD_SHARES = {2500, 3333, 6667, 7500, 6000, 4000};

    static Workload of(String name) {
        return switch (name) {
            case "20k" ->
                new Workload(
                        name,
                        20_000,
                        200,
                        "a00a1f15abcf4d76da93500274ac1fb2f8ebcf7180e79a52d532acf47ae293c5",
                        "e5a2154e8c87bf7ace4cd977aff2327e5878771a74c436678791bec7f73b34a0");
            case "100k" ->
                new Workload(
                        name,
                        100_000,
                        1_000,
                        "3c5bd2e2793b9a6826cd76d90194bc6b267b09b8abff409307630fdaf74fb3ca",
                        "f6f557f583da823678e5b689586d1eb52da38ac6ec4658228064bde38043972a");
            case "1m" ->
                new Workload(
                        name,
                        1_000_000,
                        10_000,
                        "09cdb8343ebba22fb1be1d70e73fa45df1016e4c0f03d43b1994ff6cfbc9994c",
                        "cfb60d88618a3bbf218358a6b537a3e8d82bda87989db153c2f990fba7042633");
            case "10m" ->
                new Workload(
                        name,
                        10_000_000,
                        10_000,
                        "49af288b6711264632558a5b5062cca2e3c3515235fb9c38967384e9591f5ac5",
                        "8d167ff8bb6180edd626eb2699dbe3a8ffa23ad300bce2d15ffbc1a31128c1ec");
            default -> throw new IllegalArgumentException("There is no workload " + name + "; use 20k, 100k, 1m or 10m");
        };
    }

    Path folder(Path data) {
        return data.resolve("pay-" + name);
    }

    static int managerOf(int participant) {
        return (participant - 1) / 10 + 1;
    }

    /** Writes the files that the pay command reads, unless they are there. */
    void make(Path data) throws IOException {
        Path folder = folder(data);
        if (Files.exists(folder.resolve("made"))) {
            return;
        }
        Files.createDirectories(folder);
        var numbers = new SplitMix(SEED);
        people(folder.resolve("people.csv"));
        quotas(folder.resolve("quotas.csv"), numbers);
        transactions(folder.resolve("transactions.csv"), numbers);
        Files.createFile(folder.resolve("made"));
    }

    private void people(Path file) throws IOException {
        try (var out = open(file)) {
            out.print("person_id,name,manager_id\n");
            for (int i = 1; i <= participants; i++) {
                out.print("P" + i + ",Rep " + i + ",M" + managerOf(i) + "\n");
            }
            for (int i = 1; i <= managerOf(participants); i++) {
                out.print("M" + i + ",Manager " + i + ",\n");
            }
        }
    }

    private void quotas(Path file, SplitMix numbers) throws IOException {
        try (var out = open(file)) {
            out.print("person_id,period,amount\n");
            for (int i = 1; i <= participants; i++) {
                long cents = (long) (credits / participants) * 2_133_500L * (50 + numbers.below(151)) / 100;
                out.print("P" + i + ",2025," + Math.max(1000L, cents / 100_000L * 1000L) + "\n");
            }
        }
    }

    private void transactions(Path file, SplitMix numbers) throws IOException {
        var first = LocalDate.of(2025, 1, 1);
        try (var out = open(file)) {
            out.print("transaction_id,person_id,booked_on,amount,family,share\n");
            for (int id = 1; id <= credits; id++) {
                int participant = 1 + numbers.below(participants);
                LocalDate day = first.plusDays(numbers.below(365));
                long cents = 10_000L + (long) numbers.below(10_000) * numbers.below(10_000) / 10;
                String family = FAMILIES[numbers.below(5)];
                int luck = numbers.below(100);
                int share = luck < 70 ? 10_000 : luck < 85 ? 5_000 : ODD_SHARES[numbers.below(6)];
                out.print(id + ",P" + participant + "," + day + "," + decimal(cents, 2) + "," + family + ","
                        + decimal(share, 4) + "\n");
            }
        }
    }

    private static String decimal(long number, int digits) {
        String text = String.valueOf(number + (long) Math.pow(10, digits) * 10);
        String whole = String.valueOf(number / (long) Math.pow(10, digits));
        return whole + "." + text.substring(text.length() - digits);
    }

    private static PrintStream open(Path file) throws IOException {
        return new PrintStream(
                new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), false, StandardCharsets.US_ASCII);
    }

    /** Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators (2014). */
    private static final class SplitMix {

        private long state;

        SplitMix(long seed) {
            state = seed;
        }

        int below(int bound) {
            state += 0x9E3779B97F4A7C15L;
            long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
            return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), bound);
        }
    }
}
