package io.redcarpet.imports;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * What a file seems to be, from its first rows.
 *
 * @param headers the names of the columns, or A, B, C where the file has none
 * @param sample the first rows
 */
record Detection(Format format, List<String> headers, List<List<String>> sample) {

    static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    private static final int SAMPLE_CHARACTERS = 1 << 18;
    private static final int SAMPLE_ROWS = 200;
    private static final int LONGEST_HEADER = 200;

    /** Looks at the file with everything open. */
    static Detection of(Path file, String country) throws IOException {
        Charset encoding = Encodings.of(file);
        return of(beginning(file, encoding), encoding, country);
    }

    static Detection of(String text, Charset encoding, String country) {
        char separator = separator(text);
        return read(text, separator, encoding.name(), country);
    }

    /** Looks again, with what a person chose for the separator, the encoding and the header. */
    static Detection again(Path file, Format chosen) throws IOException {
        List<List<String>> rows = rows(beginning(file, chosen.charset()), chosen.separator());
        return new Detection(chosen, headers(rows, chosen.header()), body(rows, chosen.header()));
    }

    /** The format in which this was read, with what its cells say of dates and decimals unless a person said it. */
    Format habits(Format before) {
        return format.withHabits(before, CellHabits.dates(sample), CellHabits.decimals(sample, format.separator()));
    }

    private static Detection read(String text, char separator, String encoding, String country) {
        List<List<String>> rows = rows(text, separator);
        if (rows.isEmpty()) {
            refuse(text, separator);
        }
        boolean header = !rows.isEmpty() && isHeader(rows.getFirst());
        List<List<String>> body = body(rows, header);
        var format = new Format(
                separator, encoding, header, CellHabits.dates(body), CellHabits.decimals(body, separator), country);
        return new Detection(format, headers(rows, header), body);
    }

    private static String beginning(Path file, Charset encoding) throws IOException {
        try (Reader text = CsvFile.text(Files.newInputStream(file), encoding)) {
            char[] characters = new char[SAMPLE_CHARACTERS];
            int filled = 0;
            int read;
            while (filled < characters.length
                    && (read = text.read(characters, filled, characters.length - filled)) >= 0) {
                filled += read;
            }
            return new String(characters, 0, filled);
        }
    }

    /** The separator by which most rows have equally many cells; of several, the one that makes most of them. */
    private static char separator(String text) {
        char best = SEPARATORS.getFirst();
        double most = 0;
        for (char candidate : SEPARATORS) {
            double score = score(rows(text, candidate));
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    private static double score(List<List<String>> rows) {
        return rows.stream().collect(groupingBy(List::size, counting())).entrySet().stream()
                .filter(widths -> widths.getKey() > 1)
                .mapToDouble(
                        widths -> 1.0 * widths.getValue() / rows.size() * (1 + Math.min(widths.getKey(), 9) / 10.0))
                .max()
                .orElse(0);
    }

    private static List<List<String>> rows(String text, char separator) {
        var rows = new ArrayList<List<String>>();
        try (var records = CsvFile.of(new StringReader(text), separator)) {
            while (rows.size() < SAMPLE_ROWS && records.hasNext()) {
                rows.add(records.next().cells());
            }
        } catch (Unreadable beyond) {
            return rows;
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        if (text.length() == SAMPLE_CHARACTERS && rows.size() > 1 && rows.size() < SAMPLE_ROWS) {
            rows.removeLast();
        }
        return rows;
    }

    /** Says what is wrong with the very first row. */
    private static void refuse(String text, char separator) {
        try (var records = CsvFile.of(new StringReader(text), separator)) {
            if (records.hasNext()) {
                records.next();
            }
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static boolean isHeader(List<String> first) {
        var different = new HashSet<String>();
        return first.stream()
                .allMatch(cell -> !cell.contains("@")
                        && !CellHabits.FIGURE.matcher(cell.strip()).matches()
                        && !CellHabits.isDate(cell)
                        && (cell.isBlank() || different.add(cell) || first.size() > 1));
    }

    private static List<String> headers(List<List<String>> rows, boolean header) {
        var names = new ArrayList<String>();
        List<String> first = rows.isEmpty() ? List.of() : rows.getFirst();
        for (int i = 0; i < first.size(); i++) {
            String name = header ? Cells.tidy(first.get(i)) : "";
            names.add(name.isEmpty() ? letters(i) : name.substring(0, Math.min(LONGEST_HEADER, name.length())));
        }
        return names;
    }

    /** A, B, ... Z, AA, as spreadsheets name them. */
    private static String letters(int column) {
        return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26);
    }

    private static List<List<String>> body(List<List<String>> rows, boolean header) {
        return header && !rows.isEmpty() ? rows.subList(1, rows.size()) : rows;
    }
}
