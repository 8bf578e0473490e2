package io.redcarpet.pay;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The files of a run. They appear all at once when all is calculated; until then they have another name. */
final class ResultFiles implements Results {

    /** Each person's tables and then their reasons, in the order in which fingerprints list them. */
    static final List<String> NAMES =
            List.of("credits.csv", "earnings.csv", "statements.csv", "differences.csv", "costs.csv", "because.jsonl");

    /** From what each person's rows were calculated, and how long they are. */
    static final String PRINTS = "fingerprints.csv";

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
    private final FolderLock lock;
    private final Map<String, ResultFile> files = new LinkedHashMap<>();

    private ResultFiles(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Refuses a folder that is a file or cannot be written, and one into which another run writes.
     *
     * @param incremental whether a later run may take over what has not changed
     */
    static ResultFiles in(Path folder, boolean incremental) throws BadInput, IOException {
        var results = new ResultFiles(folder, new Destination(folder).open());
        try {
            for (String name : NAMES) {
                results.open(name);
            }
            if (incremental) {
                results.open(PRINTS);
            }
            return results;
        } catch (IOException impossible) {
            try (results) {
                throw impossible;
            }
        }
    }

    /** Whether a file of this name is among the results. */
    static boolean isWritten(Path file) {
        String name = String.valueOf(file.getFileName());
        return NAMES.contains(name) || name.equals(PRINTS) || name.equals(Manifest.NAME);
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
            rows.get(i).writeTo(out(NAMES.get(i)));
        }
        outcome.reasons().writeTo(out(NAMES.getLast()));
        if (files.containsKey(PRINTS)) {
            outcome.prints().writeTo(out(PRINTS));
        }
    }

    @Override
    public void write(BecauseLines earlier) throws IOException {
        earlier.writeTo(out(NAMES.getLast()));
    }

    private OutputStream out(String name) {
        return Objects.requireNonNull(files.get(name)).out();
    }

    /** Gives the files their names, the manifest first; what was there before is replaced, also what a killed run left. */
    @Override
    public void finish() throws IOException {
        var entries = new ArrayList<Manifest.Entry>();
        for (ResultFile file : files.values()) {
            entries.add(file.finish());
        }
        try (var manifest = new ResultFile(folder.resolve(Manifest.NAME))) {
            manifest.out().write(new Manifest(entries).text());
            manifest.finish();
            Files.deleteIfExists(folder.resolve(PRINTS));
            manifest.appear();
        }
        for (ResultFile file : files.values()) {
            file.appear();
        }
        Files.deleteIfExists(ResultFile.unfinished(folder.resolve(PRINTS)));
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            close(files.values().iterator());
        }
    }

    /** Each of them, whatever becomes of the others. */
    private static void close(Iterator<ResultFile> rest) throws IOException {
        if (rest.hasNext()) {
            ResultFile file = rest.next();
            try (file) {
                close(rest);
            }
        }
    }

    private void open(String name) throws IOException {
        var file = new ResultFile(folder.resolve(name));
        files.put(name, file);
        file.out().write(header(name));
    }
}
