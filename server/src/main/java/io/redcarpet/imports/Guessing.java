package io.redcarpet.imports;

import io.redcarpet.pages.Messages;
import io.redcarpet.pages.Reader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Guesses from its header which field a column holds, by the words of all languages and of other systems. */
@Component
class Guessing {

    /** The source of identifiers in files that nobody recognises. */
    static final String UNKNOWN_SOURCE = "csv";

    private final Messages messages;

    Guessing(Messages messages) {
        this.messages = messages;
    }

    /**
     * A guess.
     *
     * @param columns the name of the field for each column; empty for one that is not taken
     * @param recognised the export the file comes from
     */
    record Guess(
            List<String> columns, String source, @Nullable String recognised) {}

    Guess guess(RowReader reader, List<String> headers) {
        Optional<KnownExport> export = recognise(reader, headers);
        Map<String, String> words = export.map(known -> plain(known.columns())).orElseGet(() -> words(reader));
        var columns = new ArrayList<String>();
        var taken = new HashSet<String>();
        for (String header : headers) {
            String field = words.getOrDefault(Cells.plain(header), "");
            columns.add(taken.add(field) ? field : "");
        }
        return new Guess(
                columns,
                export.map(KnownExport::source).orElse(UNKNOWN_SOURCE),
                export.map(KnownExport::name).orElse(null));
    }

    private static Optional<KnownExport> recognise(RowReader reader, List<String> headers) {
        Set<String> all = headers.stream().map(Cells::plain).collect(Collectors.toSet());
        return reader.exports().stream()
                .filter(export -> export.signature().stream().map(Cells::plain).allMatch(all::contains))
                .max(Comparator.comparingInt(export -> export.signature().size()));
    }

    private static Map<String, String> plain(Map<String, String> columns) {
        return columns.entrySet().stream()
                .collect(Collectors.toMap(column -> Cells.plain(column.getKey()), Map.Entry::getValue, (a, b) -> a));
    }

    /** A field's own name goes before all other words for it. */
    private Map<String, String> words(RowReader reader) {
        var words = new HashMap<String, String>();
        for (Field field : reader.fields()) {
            words.put(Cells.plain(field.name()), field.name());
        }
        for (Field field : reader.fields()) {
            for (String synonym : field.synonyms()) {
                words.putIfAbsent(Cells.plain(synonym), field.name());
            }
            for (var language : Reader.LANGUAGES) {
                words.putIfAbsent(Cells.plain(messages.text(language, field.messageKey())), field.name());
            }
        }
        return words;
    }

    /** Files with the same headers have the same signature. */
    static String signature(List<String> headers) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(String.join("\n", headers).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256: use a standard JDK 25", missing);
        }
    }
}
