package io.redcarpet.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to records, as far as the caller may see it. */
@Component
public class AuditTrail {

    private final Entries entries;
    private final List<Names> names;
    private final Map<String, String> words = new HashMap<>();

    AuditTrail(Entries entries, List<Names> names, List<ValueWords> words) {
        this.entries = entries;
        this.names = names;
        words.forEach(room -> this.words.putAll(room.beginnings()));
    }

    /**
     * The changes of a record and of what belongs to it, newest first; {@code audit/changes.jte} shows them.
     *
     * @param before the oldest entry of the page before, or nothing for the newest
     */
    public Changes of(UUID record, @Nullable Long before, int limit) {
        return page(AuditFilter.of(record), before, limit);
    }

    Changes page(AuditFilter filter, @Nullable Long before, int limit) {
        List<AuditEntry> found = entries.page(filter, before, limit + 1);
        List<AuditEntry> shown = found.subList(0, Math.min(limit, found.size()));
        return new Changes(
                shown,
                namesIn(shown),
                words,
                found.size() > limit ? shown.getLast().id() : null);
    }

    private Map<UUID, String> namesIn(List<AuditEntry> shown) {
        Set<UUID> ids = new HashSet<>();
        shown.forEach(entry -> idsIn(entry).forEach(ids::add));
        return namesOf(ids);
    }

    Map<UUID, String> namesOf(Set<UUID> ids) {
        Map<UUID, String> found = new HashMap<>();
        names.forEach(room -> found.putAll(room.of(ids)));
        return found;
    }

    private static Stream<UUID> idsIn(AuditEntry entry) {
        Stream<UUID> values = entry.changes().stream()
                .flatMap(change -> Stream.ofNullable(change.before()).mapMulti((before, each) -> each.accept(before)))
                .map(String::valueOf)
                .flatMap(value -> uuid(value).stream());
        Stream<UUID> later = entry.changes().stream()
                .flatMap(change -> Stream.ofNullable(change.after()))
                .flatMap(value -> uuid(value).stream());
        Stream<UUID> own = Stream.of(entry.record(), entry.subject());
        Stream<UUID> person = Stream.ofNullable(entry.person()).map(id -> id.value());
        return Stream.of(values, later, own, person).flatMap(each -> each);
    }

    static Optional<UUID> uuid(String value) {
        try {
            return value.length() == 36 ? Optional.of(UUID.fromString(value)) : Optional.empty();
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
