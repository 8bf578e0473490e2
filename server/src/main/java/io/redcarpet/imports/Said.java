package io.redcarpet.imports;

import io.redcarpet.pages.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is told of a row, kept so that every reader gets days and words as they write them themselves. */
final class Said {

    private static final String DAY = "day";
    private static final String WORD = "word";
    private static final String WORDS = "words";

    private Said() {}

    /** As it is stored: texts and numbers as they are, a day as such. */
    static List<Object> kept(List<Object> arguments) {
        return arguments.stream().map(Said::kept).toList();
    }

    private static Object kept(Object argument) {
        return argument instanceof LocalDate day ? Map.of(DAY, day.toString()) : argument;
    }

    /** What a coded field may say: the words for its codes, or the codes where they have none. */
    static Object known(Field field) {
        return field.words().isEmpty()
                ? String.join(", ", field.codes())
                : Map.of(
                        WORDS,
                        field.codes().stream().map(code -> field.words() + code).toList());
    }

    /** The value of a field as it is stored. */
    static Object kept(Field field, Object value) {
        return field.type() == Field.Type.CODE && !field.words().isEmpty()
                ? Map.of(WORD, field.words() + value)
                : value instanceof LocalDate ? kept(value) : Cells.shown(String.valueOf(value));
    }

    /** What was stored, as the reader reads it. */
    static Object shown(Page page, Object kept) {
        if (!(kept instanceof Map<?, ?> told)) {
            return kept;
        }
        if (told.get(DAY) instanceof String day) {
            return page.date(LocalDate.parse(day));
        }
        return told.get(WORDS) instanceof List<?> words
                ? words.stream().map(word -> page.text(String.valueOf(word))).collect(Collectors.joining(", "))
                : page.text(String.valueOf(told.get(WORD)));
    }
}
