package io.redcarpet.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file, read by the columns and formats of the import. An empty cell says nothing, so it is not here; a
 * reader leaves alone what a row says nothing about.
 *
 * @param line the line of the file on which the row begins
 * @param values by the name of the field: {@link LocalDate}, {@link BigDecimal} or text, as the field's type says
 */
public record Row(long line, Map<String, Object> values) {

    public Row {
        values = Map.copyOf(values);
    }

    public boolean says(String field) {
        return values.containsKey(field);
    }

    /** The text; an e-mail address in lower case, a telephone number as +49..., a code as one of the field's codes. */
    public @Nullable String text(String field) {
        return (String) values.get(field);
    }

    /** The text of a field without which no row is taken. */
    public String demanded(String field) {
        return Objects.requireNonNull(text(field), field);
    }

    public @Nullable LocalDate date(String field) {
        return (LocalDate) values.get(field);
    }

    public @Nullable BigDecimal number(String field) {
        return (BigDecimal) values.get(field);
    }
}
