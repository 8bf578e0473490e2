package io.redcarpet.pay;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of a run. They appear all at once when all is calculated; until then they have another name. */
final class ResultFiles implements AutoCloseable {

    private static final String UNFINISHED = ".unfinished";

    private final Path folder;
    private final List<Path> files = new ArrayList<>();
    private final OutputStream credits;
    private final OutputStream earnings;
    private final OutputStream statements;
    private final OutputStream differences;
    private final OutputStream costs;
    private final OutputStream reasons;

    /** Refuses a folder that is a file. */
    ResultFiles(Path folder) throws BadInput, IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw BadInput.of(String.valueOf(folder.getFileName()), 0, "pay.wrong.out", folder.toString());
        }
        this.folder = folder;
        Files.createDirectories(folder);
        credits = open(
                "credits.csv", "credit_id,transaction_id,person_id,role,level,share,incentive_date,measure,value,unit");
        earnings =
                open("earnings.csv", "earning_id,person_id,component,period,credit_id,amount,currency,posted,corrects");
        statements = open("statements.csv", "statement_id,person_id,plan,period,line,amount,currency");
        differences =
                open("differences.csv", "earning_id,person_id,component,period,before,now,difference,currency,posted");
        costs = open(
                "costs.csv",
                "cost_id,rule,person_id,component,transaction_id,month,opening,capitalised,expensed,amortised,impaired,closing,currency");
        reasons = open("because.jsonl", "");
    }

    void write(Outcome outcome) throws IOException {
        outcome.credits().writeTo(credits);
        outcome.earnings().writeTo(earnings);
        outcome.statements().writeTo(statements);
        outcome.differences().writeTo(differences);
        outcome.costs().writeTo(costs);
        outcome.reasons().writeTo(reasons);
    }

    /** A reason that an earlier run wrote. */
    void write(String reason) throws IOException {
        reasons.write(reason.getBytes(StandardCharsets.UTF_8));
        reasons.write('\n');
    }

    /** Gives the files their names; what was there before is replaced. */
    void finish() throws IOException {
        closeAll();
        for (Path file : files) {
            Path unfinished = unfinished(file);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Takes away what was not finished. */
    @Override
    public void close() throws IOException {
        closeAll();
        for (Path file : files) {
            Files.deleteIfExists(unfinished(file));
        }
    }

    private void closeAll() throws IOException {
        for (OutputStream each : Stream.of(credits, earnings, statements, differences, costs, reasons)
                .toList()) {
            each.close();
        }
    }

    private OutputStream open(String name, String header) throws IOException {
        Path file = folder.resolve(name);
        files.add(file);
        var out = new BufferedOutputStream(Files.newOutputStream(unfinished(file)), 1 << 16);
        if (!header.isEmpty()) {
            out.write((header + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return out;
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + UNFINISHED);
    }
}
