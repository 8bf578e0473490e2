package io.redcarpet.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the cells of a line into a row, or says what is wrong with them. */
final class RowParser {

    /** What a line turned out to be. */
    sealed interface Parsed {

        long line();
    }

    /** A row the reader can take. */
    record Good(Row row) implements Parsed {

        @Override
        public long line() {
            return row.line();
        }
    }

    /** A line that cannot be read, and why. */
    record Wrong(long line, String field, String messageKey, List<Object> arguments) implements Parsed {}

    /** A line without content. */
    record Blank(long line) implements Parsed {}

    private final List<Field> fields;
    private final Map<String, Integer> places = new HashMap<>();
    private final int width;
    private final Cells cells;

    RowParser(List<Field> fields, List<String> columns, Format format) {
        Map<String, Field> byName = fields.stream().collect(Collectors.toMap(Field::name, Function.identity()));
        for (int i = 0; i < columns.size(); i++) {
            if (byName.containsKey(columns.get(i))) {
                places.putIfAbsent(columns.get(i), i);
            }
        }
        this.fields = fields.stream()
                .filter(field -> places.containsKey(field.name()) || field.required())
                .toList();
        this.width = columns.size();
        this.cells = new Cells(format);
    }

    Parsed parse(CsvFile.Line line) {
        if (line.cells().stream().allMatch(cell -> Cells.tidy(cell).isEmpty())) {
            return new Blank(line.number());
        }
        if (line.cells().size() != width) {
            return new Wrong(
                    line.number(), "", "imports.bad.width", List.of(line.cells().size(), width));
        }
        var values = new HashMap<String, Object>();
        @Nullable String country = country(line.cells());
        for (Field field : fields) {
            try {
                @Nullable Object value = value(field, line.cells(), country);
                if (value != null) {
                    values.put(field.name(), value);
                }
            } catch (Cells.Wrong wrong) {
                return new Wrong(line.number(), field.name(), wrong.messageKey(), wrong.arguments());
            }
        }
        return new Good(new Row(line.number(), values));
    }

    private @Nullable Object value(Field field, List<String> line, @Nullable String country) throws Cells.Wrong {
        Integer place = places.get(field.name());
        @Nullable Object value = place == null ? null : cells.value(field, line.get(place), country);
        if (value == null && field.required()) {
            throw new Cells.Wrong("imports.bad.missing");
        }
        return value;
    }

    /** The country the row speaks of, for telephone numbers written as at home. */
    private @Nullable String country(List<String> line) {
        Integer place = places.get("country");
        if (place == null) {
            return null;
        }
        return Countries.code(Cells.tidy(line.get(place))).orElse(null);
    }
}
