package io.redcarpet.audit;

import io.redcarpet.access.PersonId;
import io.redcarpet.pages.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of changes with the names of those they speak of, and how a reader is told.
 *
 * @param names what records are called
 * @param words where the words for stored values stand, by table and column
 * @param next where the following page begins; nothing on the last one
 */
public record Changes(
        List<AuditEntry> entries,
        Map<UUID, String> names,
        Map<String, String> words,
        @Nullable Long next) {

    private static final Set<String> BOOKKEEPING = Set.of("id", "version", "created_at", "updated_at", "updated_by");
    /** What only a program can read. */
    private static final Set<String> INNER = Set.of(
            "duplicates.merge.changes",
            "imports.import.changed_at",
            "imports.import.format",
            "imports.import.headers",
            "imports.import.columns",
            "imports.import.problem_key",
            "imports.import.problem_arguments",
            "imports.remembered.columns",
            "prospects.call.version_after",
            "prospects.call.qualification_was",
            "prospects.call.because_was",
            "prospects.call.do_not_call_was",
            "prospects.entry.place",
            "imports.remembered.signature",
            "signon.credential.changed_at");

    public Changes {
        entries = List.copyOf(entries);
        names = Map.copyOf(names);
        words = Map.copyOf(words);
    }

    /** A field as the reader sees it. */
    public record Shown(String label, String before, String after) {}

    /** Who did it. */
    public String who(Page page, AuditEntry entry) {
        @Nullable PersonId person = entry.person();
        return person == null
                ? page.text("audit.program")
                : names.getOrDefault(person.value(), page.text("audit.unnamed"));
    }

    /** What the record that changed is called, else what it belongs to; empty where neither is known. */
    public String record(AuditEntry entry) {
        return names.getOrDefault(entry.record(), names.getOrDefault(entry.subject(), ""));
    }

    /** What kind of record changed. */
    public String kind(Page page, AuditEntry entry) {
        return Words.relation(page, entry.relation());
    }

    /** The fields worth telling: what is kept for bookkeeping, and what was empty and stays so, is left out. */
    public List<Shown> fields(Page page, AuditEntry entry) {
        var values = new Values(page, names, words);
        return entry.changes().stream()
                .filter(change -> isWorthTelling(change, entry))
                .map(change -> shown(page, values, entry.relation(), change))
                .filter(shown -> !shown.before().equals(shown.after()) || isMasked(shown))
                .toList();
    }

    private static Shown shown(Page page, Values values, String relation, Change change) {
        String column = relation + "." + change.field();
        return new Shown(
                Words.field(page, change.field()),
                values.shown(column, change.before()),
                values.shown(column, change.after()));
    }

    private static boolean isMasked(Shown shown) {
        return "***".equals(shown.after());
    }

    /** Whether nobody but a program cares for the column. */
    static boolean isInner(String relation, String field) {
        return BOOKKEEPING.contains(field) || INNER.contains(relation + "." + field);
    }

    private static boolean isWorthTelling(Change change, AuditEntry entry) {
        String id = entry.subject().toString();
        return !isInner(entry.relation(), change.field()) && !id.equals(change.before()) && !id.equals(change.after());
    }
}
