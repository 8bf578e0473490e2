package io.redcarpet.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Brings what a pay run wrote into the canonical form of the workload, whose checksum everybody shares. */
final class Canonical {

    private final Workload workload;
    private final int[] participants;
    private final byte[] months;
    private final long[] credited;
    private final long[] commissions;
    private final long[] overrides;
    private final long[][] totals;

    Canonical(Workload workload) {
        this.workload = workload;
        int credits = workload.credits() + 1;
        participants = new int[credits];
        months = new byte[credits];
        credited = new long[credits];
        commissions = new long[credits];
        overrides = new long[credits];
        totals = new long[2 * (workload.participants() + 1) * 12][];
    }

    /** Reads the results and says whether both checksums are right. */
    boolean isRight(Path out) throws IOException {
        credits(out.resolve("credits.csv"));
        earnings(out.resolve("earnings.csv"));
        return earnings().equals(workload.earnings()) && totals().equals(workload.totals());
    }

    private void credits(Path file) throws IOException {
        eachRow(file, row -> {
            if (row[3].equals("direct")) {
                int id = Integer.parseInt(row[1]);
                participants[id] = Integer.parseInt(row[2].substring(1));
                months[id] = Byte.parseByte(row[6].substring(5, 7));
                credited[id] = cents(row[8]);
            }
        });
    }

    private void earnings(Path file) throws IOException {
        eachRow(file, row -> {
            long amount = cents(row[5]);
            int kind = kind(row[2]);
            if (kind != 1) {
                int id = Integer.parseInt(row[0].substring(0, row[0].indexOf('/')));
                (kind == 0 ? commissions : overrides)[id] = amount;
            }
            if (kind != 1 || amount > 0) {
                add(row[1], Integer.parseInt(row[3].substring(5)), kind, amount);
            }
        });
    }

    private static int kind(String component) {
        return switch (component) {
            case "commission" -> 0;
            case "bonus" -> 1;
            default -> 2;
        };
    }

    private void add(String payee, int month, int kind, long amount) {
        int person = Integer.parseInt(payee.substring(1));
        int place = ((payee.charAt(0) == 'M' ? 0 : workload.participants() + 1) + person) * 12 + month - 1;
        if (totals[place] == null) {
            totals[place] = new long[3];
        }
        totals[place][kind] += amount;
    }

    private String earnings() {
        MessageDigest digest = sha256();
        for (int id = 1; id <= workload.credits(); id++) {
            String line = id + "," + participants[id] + "," + Workload.managerOf(participants[id]) + "," + months[id] + ","
                    + credited[id] + "," + commissions[id] + "," + overrides[id] + "\n";
            digest.update(line.getBytes(StandardCharsets.US_ASCII));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private String totals() {
        MessageDigest digest = sha256();
        int managers = (workload.participants() + 1) * 12;
        for (int place = 0; place < totals.length; place++) {
            long[] sums = totals[place];
            if (sums != null) {
                int own = place < managers ? place : place - managers;
                String line = (place < managers ? "M," : "P,") + own / 12 + "," + (own % 12 + 1) + "," + sums[0] + ","
                        + sums[1] + "," + sums[2] + "," + (sums[0] + sums[1] + sums[2]) + "\n";
                digest.update(line.getBytes(StandardCharsets.US_ASCII));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Takes a row by its fields. */
    @FunctionalInterface
    private interface Rows {

        void take(String[] row);
    }

    private static void eachRow(Path file, Rows rows) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.take(line.split(",", -1));
            }
        }
    }

    private static long cents(String amount) {
        int point = amount.indexOf('.');
        if (point < 0) {
            return Long.parseLong(amount) * 100;
        }
        String after = (amount.substring(point + 1) + "00").substring(0, 2);
        return Long.parseLong(amount.substring(0, point) + after);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
