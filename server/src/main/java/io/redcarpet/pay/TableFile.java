package io.redcarpet.pay;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
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

    TableFile(Path file, Mistakes mistakes) {
        this.file = file;
        this.mistakes = mistakes;
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    /**
     * Hands over each row; one that cannot be read is a mistake, and the next is read all the same.
     *
     * @param required the columns that it must have
     */
    void read(Set<String> required, Consumer<Row> rows) throws BadInput, IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .detectBomHeader(true)
                .skipEmptyLines(true)
                .ofCsvRecord(file, StandardCharsets.UTF_8)) {
            Map<String, Integer> columns = null;
            for (CsvRecord each : reader) {
                if (columns == null) {
                    columns = columns(each, required);
                } else {
                    take(new Row(name(), each.getStartingLineNumber(), columns, each.getFields()), rows);
                }
            }
            if (columns == null) {
                throw BadInput.of(name(), 1, "pay.wrong.noHeader", String.join(", ", new TreeSet<>(required)));
            }
        } catch (NoSuchFileException missing) {
            throw BadInput.of(name(), 0, "pay.wrong.noFile", file.toString());
        } catch (MalformedInputException unreadable) {
            throw BadInput.of(name(), 0, "pay.wrong.encoding");
        } catch (CsvParseException unreadable) {
            throw BadInput.of(name(), 0, "pay.wrong.csv", String.valueOf(unreadable.getMessage()));
        }
    }

    private void take(Row row, Consumer<Row> rows) {
        if (row.fields().size() != row.columns().size()) {
            mistakes.add(
                    row.file(),
                    row.line(),
                    0,
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

    private Map<String, Integer> columns(CsvRecord header, Set<String> required) throws BadInput {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            String column = header.getField(i).strip();
            if (columns.put(column, i) != null) {
                throw BadInput.of(name(), 1, "pay.wrong.columnTwice", column);
            }
        }
        for (String column : required) {
            if (!columns.containsKey(column)) {
                throw BadInput.of(
                        name(), 1, "pay.wrong.noColumn", column, String.join(", ", new TreeSet<>(columns.keySet())));
            }
        }
        return columns;
    }
}
