package io.redcarpet.audit;

import io.redcarpet.pages.Page;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** What tables and columns are called; one that has no word keeps its own name. */
public final class Words {

    private static final String RELATION = "audit.relation.";
    private static final String FIELD = "audit.field.";
    private static final Set<String> KNOWN = load();

    private Words() {}

    /** The tables that have a word, in the order of the reader's words. */
    static List<String> relations(Page page) {
        var order = Collator.getInstance(page.reader().language());
        return KNOWN.stream()
                .filter(key -> key.startsWith(RELATION))
                .map(key -> key.substring(RELATION.length()))
                .sorted(Comparator.comparing(relation -> relation(page, relation), order))
                .toList();
    }

    static boolean knows(String relation, String field) {
        return KNOWN.contains(RELATION + relation) && KNOWN.contains(FIELD + field);
    }

    public static String relation(Page page, String relation) {
        return KNOWN.contains(RELATION + relation) ? page.text(RELATION + relation) : relation;
    }

    public static String field(Page page, String field) {
        return KNOWN.contains(FIELD + field) ? page.text(FIELD + field) : field.replace('_', ' ');
    }

    private static Set<String> load() {
        var texts = new Properties();
        try (var file = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("/messages/audit_en.properties")),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The texts of the audit cannot be read", unreadable);
        }
        return texts.stringPropertyNames().stream().collect(Collectors.toUnmodifiableSet());
    }
}
