package io.redcarpet.pay;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The files of a run. They appear all at once when all is calculated; until then they have another name. */
final class ResultFiles implements Results {

    /** Each person's tables and then their reasons, in the order in which fingerprints list them. */
    static final List<String> NAMES =
            List.of("credits.csv", "earnings.csv", "statements.csv", "differences.csv", "costs.csv", "because.jsonl");

    /** From what each person's rows were calculated, and how long they are. */
    static final String PRINTS = "fingerprints.csv";

    private static final String UNFINISHED = ".unfinished";
    private static final Map<String, String> COLUMNS = Map.of(
            "credits.csv",
            "credit_id,transaction_id,person_id,role,level,share,incentive_date,measure,value,unit",
            "earnings.csv",
            "earning_id,person_id,component,period,credit_id,amount,currency,posted,corrects",
            "statements.csv",
            "statement_id,person_id,plan,period,line,amount,currency",
            "differences.csv",
            "earning_id,person_id,component,period,before,now,difference,currency,posted",
            "costs.csv",
            "cost_id,rule,person_id,component,transaction_id,month,opening,capitalised,expensed,amortised,impaired,"
                    + "closing,currency",
            PRINTS,
            "person_id,fingerprint," + String.join(",", NAMES));

    private final Path folder;
    private final List<Path> files = new ArrayList<>();
    private final List<OutputStream> tables = new ArrayList<>();
    private final OutputStream reasons;
    private final @Nullable OutputStream prints;

    /**
     * Refuses a folder that is a file or cannot be written.
     *
     * @param incremental whether a later run may take over what has not changed
     */
    ResultFiles(Path folder, boolean incremental) throws BadInput, IOException {
        new Destination(folder).open();
        this.folder = folder;
        for (String name : NAMES.subList(0, NAMES.size() - 1)) {
            tables.add(open(name));
        }
        reasons = open(NAMES.getLast());
        prints = incremental ? open(PRINTS) : null;
    }

    /** Whether a file of this name is among the results. */
    static boolean isWritten(Path file) {
        String name = String.valueOf(file.getFileName());
        return NAMES.contains(name) || name.equals(PRINTS);
    }

    /** The line with the names of columns; empty for what is no table. */
    static byte[] header(String name) {
        String columns = COLUMNS.get(name);
        return columns == null ? new byte[0] : (columns + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The fields of a row that was written before, in the order in which they are written. */
    static List<String> ordered(String name, Row row) {
        return Arrays.stream(Objects.requireNonNull(COLUMNS.get(name)).split(","))
                .map(column -> row.find(column).orElse(""))
                .toList();
    }

    @Override
    public boolean areKept() {
        return true;
    }

    @Override
    public void write(Outcome outcome) throws IOException {
        List<RowBytes> rows = outcome.tables();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).writeTo(tables.get(i));
        }
        outcome.reasons().writeTo(reasons);
        if (prints != null) {
            outcome.prints().writeTo(prints);
        }
    }

    @Override
    public void write(BecauseLines earlier) throws IOException {
        earlier.writeTo(reasons);
    }

    /**
     * Gives the files their names; what was there before is replaced, also what a killed run left. Fingerprints are the only
     * file that this run may not write itself: another that wrote them here at this moment would share all other files.
     */
    @Override
    public void finish() throws IOException {
        closeAll();
        Files.deleteIfExists(folder.resolve(PRINTS));
        for (Path file : files) {
            Path unfinished = unfinished(file);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(unfinished(folder.resolve(PRINTS)));
    }

    @Override
    public void close() throws IOException {
        closeAll();
        for (Path file : files) {
            Files.deleteIfExists(unfinished(file));
        }
    }

    private void closeAll() throws IOException {
        for (OutputStream table : tables) {
            table.close();
        }
        reasons.close();
        if (prints != null) {
            prints.close();
        }
    }

    private OutputStream open(String name) throws IOException {
        Path file = folder.resolve(name);
        files.add(file);
        var out = new BufferedOutputStream(Files.newOutputStream(unfinished(file)), 1 << 16);
        out.write(header(name));
        return out;
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + UNFINISHED);
    }
}
