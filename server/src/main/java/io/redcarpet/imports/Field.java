package io.redcarpet.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Something a row may say.
 *
 * @param name as in the header of our own exports, such as {@code owner_external_id}
 * @param messageKey the message that names it to people
 * @param codes the values a {@link Type#CODE} may have
 * @param words the beginning of the message keys of the codes; empty where they stay as they are
 * @param aliases other words for a code, such as {@code customer} for {@code CLIENT}
 * @param limit the most characters a value may have
 * @param synonyms headers in other systems' files and in other languages that mean this field
 */
public record Field(
        String name,
        String messageKey,
        Type type,
        boolean required,
        List<String> codes,
        String words,
        Map<String, String> aliases,
        int limit,
        List<String> synonyms) {

    /** How the characters of a cell are read. */
    public enum Type {
        TEXT,
        DATE,
        NUMBER,
        EMAIL,
        PHONE,
        CODE
    }

    public Field {
        codes = List.copyOf(codes);
        aliases = Map.copyOf(aliases);
        synonyms = List.copyOf(synonyms);
    }

    public static Field text(String name, String messageKey, int limit) {
        return new Field(name, messageKey, Type.TEXT, false, List.of(), "", Map.of(), limit, List.of());
    }

    public static Field date(String name, String messageKey) {
        return new Field(name, messageKey, Type.DATE, false, List.of(), "", Map.of(), 40, List.of());
    }

    public static Field number(String name, String messageKey) {
        return new Field(name, messageKey, Type.NUMBER, false, List.of(), "", Map.of(), 40, List.of());
    }

    public static Field email(String name, String messageKey) {
        return new Field(name, messageKey, Type.EMAIL, false, List.of(), "", Map.of(), 254, List.of());
    }

    public static Field phone(String name, String messageKey) {
        return new Field(name, messageKey, Type.PHONE, false, List.of(), "", Map.of(), 60, List.of());
    }

    public static Field code(String name, String messageKey, List<String> codes) {
        return new Field(name, messageKey, Type.CODE, false, codes, "", Map.of(), 100, List.of());
    }

    /** The same field, whose codes have texts of their own under keys that begin so. */
    public Field worded(String beginning) {
        return new Field(name, messageKey, type, required, codes, beginning, aliases, limit, synonyms);
    }

    /** The same field, without which a row is not taken. */
    public Field demanded() {
        return new Field(name, messageKey, type, true, codes, words, aliases, limit, synonyms);
    }

    /** The same field, known under these headers too. */
    public Field called(String... headers) {
        return new Field(name, messageKey, type, required, codes, words, aliases, limit, List.of(headers));
    }

    /** The same field, one of whose codes goes by these words too. */
    public Field alias(String code, String... synonymous) {
        var more = new HashMap<>(aliases);
        for (String word : synonymous) {
            more.put(Cells.plain(word), code);
        }
        return new Field(name, messageKey, type, required, codes, words, more, limit, synonyms);
    }
}
