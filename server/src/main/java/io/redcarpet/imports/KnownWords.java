package io.redcarpet.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What other systems and other languages call the fields of a kind, and which of their exports are recognised. Kept in
 * {@code imports/<kind>_words.csv} and {@code imports/<kind>_exports.csv}, where a word is added without programming.
 */
public final class KnownWords {

    private final List<NamedCsvRecord> words;
    private final List<NamedCsvRecord> exports;

    private KnownWords(List<NamedCsvRecord> words, List<NamedCsvRecord> exports) {
        this.words = words;
        this.exports = exports;
    }

    /** The words for a kind of row, such as {@code clients}. */
    public static KnownWords of(String kind) {
        return new KnownWords(read("/imports/" + kind + "_words.csv"), read("/imports/" + kind + "_exports.csv"));
    }

    private static List<NamedCsvRecord> read(String file) {
        var stream = Objects.requireNonNull(KnownWords.class.getResourceAsStream(file), file);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    /** The fields, known by all their words. */
    public List<Field> teach(List<Field> fields) {
        return fields.stream().map(this::taught).toList();
    }

    private Field taught(Field field) {
        Field taught = field;
        for (NamedCsvRecord row : words) {
            if (row.getField("field").equals(field.name())) {
                String[] said = row.getField("words").split("\\|", -1);
                String code = row.getField("code");
                taught = code.isEmpty() ? taught.called(said) : taught.alias(code, said);
            }
        }
        return taught;
    }

    public List<KnownExport> exports() {
        return exports.stream()
                .collect(Collectors.groupingBy(row -> row.getField("export"), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(KnownWords::export)
                .toList();
    }

    private static KnownExport export(List<NamedCsvRecord> rows) {
        Map<String, String> columns = rows.stream()
                .filter(row -> !row.getField("field").isEmpty())
                .collect(Collectors.toMap(row -> row.getField("header"), row -> row.getField("field")));
        var signature = rows.stream()
                .filter(row -> row.getField("signature").equals("yes"))
                .map(row -> row.getField("header"))
                .collect(Collectors.toSet());
        var first = rows.getFirst();
        return new KnownExport(first.getField("export"), first.getField("source"), signature, columns);
    }
}
