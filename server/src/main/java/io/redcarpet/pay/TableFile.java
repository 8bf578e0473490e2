package io.redcarpet.pay;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.redcarpet.pages.Problem;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A small table in a file: comma-separated, UTF-8, its first line the names of its columns. */
final class TableFile {

    private final Path file;
    private final Mistakes mistakes;

    /** What is asked for. */
    private record Columns(Set<String> required, Set<String> optional) {

        Set<String> known() {
            Set<String> known = new TreeSet<>(required);
            known.addAll(optional);
            return known;
        }
    }

    TableFile(Path file, Mistakes mistakes) {
        this.file = file;
        this.mistakes = mistakes;
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    /**
     * Hands over each row; what cannot be read is a mistake, and the next row is read all the same.
     *
     * @param required the columns that it must have
     */
    void read(Set<String> required, Consumer<Row> rows) throws IOException {
        read(required, Set.of(), rows);
    }

    /**
     * Hands over each row, and tells of columns that are nearly called like one that is not there.
     *
     * @param optional the columns that it may have
     */
    void read(Set<String> required, Set<String> optional, Consumer<Row> rows) throws IOException {
        try {
            String text = text();
            int open = openQuote(text);
            if (open > 0) {
                mistakes.add(name(), open, "pay.wrong.quote");
                return;
            }
            read(text, new Columns(required, optional), rows);
        } catch (NoSuchFileException missing) {
            mistakes.add(name(), 0, "pay.wrong.noFile", file.toString());
        } catch (MalformedInputException unreadable) {
            mistakes.add(name(), 0, "pay.wrong.encoding");
        }
    }

    /** Small enough to be held; spreadsheets put a mark before it. */
    private String text() throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The line on which a quote opens that never closes; 0 for none. */
    private static int openQuote(String text) {
        int line = 1;
        int opened = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            line += letter == '\n' ? 1 : 0;
            if (letter == '"') {
                opened = opened == 0 ? line : 0;
            }
        }
        return opened;
    }

    private void read(String text, Columns asked, Consumer<Row> rows) throws IOException {
        long line = 1;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            Map<String, Integer> columns = null;
            for (CsvRecord each : records) {
                line = each.getStartingLineNumber() + 1;
                if (columns != null) {
                    take(new Row(name(), each.getStartingLineNumber(), columns, each.getFields()), rows);
                } else {
                    columns = columns(each, asked);
                }
                if (columns.isEmpty()) {
                    return;
                }
            }
            if (columns == null) {
                mistakes.add(name(), 1, "pay.wrong.noHeader", String.join(", ", new TreeSet<>(asked.required)));
            }
        } catch (CsvParseException unreadable) {
            Throwable cause = unreadable.getCause();
            String message = cause == null ? unreadable.getMessage() : cause.getMessage();
            mistakes.add(name(), line, "pay.wrong.csv", String.valueOf(message));
        }
    }

    private void take(Row row, Consumer<Row> rows) {
        if (row.fields().size() != row.columns().size()) {
            mistakes.add(
                    row.file(),
                    row.line(),
                    "pay.wrong.width",
                    row.fields().size(),
                    row.columns().size());
            return;
        }
        try {
            rows.accept(row);
        } catch (Row.Unreadable unreadable) {
            mistakes.add(unreadable.mistake());
        }
    }

    /** The places of the columns by name; none where one stands twice or is missing. */
    private Map<String, Integer> columns(CsvRecord header, Columns asked) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            String column = header.getField(i).strip();
            if (columns.put(column, i) != null) {
                mistakes.add(new Mistake(name(), 1, i + 1, new Problem("", "pay.wrong.columnTwice", column)));
                return Map.of();
            }
        }
        Set<String> lacking = new TreeSet<>(asked.required);
        lacking.removeAll(columns.keySet());
        if (!lacking.isEmpty()) {
            if (HeaderLine.isOtherwiseSeparated(columns.keySet())) {
                mistakes.add(name(), 1, "pay.wrong.separator");
                return Map.of();
            }
            String present = String.join(", ", new TreeSet<>(columns.keySet()));
            lacking.forEach(column -> mistakes.add(name(), 1, "pay.wrong.noColumn", column, present));
            return Map.of();
        }
        new NearColumns(name(), header.getFields().stream().map(String::strip).toList()).note(asked.known(), mistakes);
        return columns;
    }
}
