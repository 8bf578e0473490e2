package io.redcarpet.imports;

import static java.util.stream.Collectors.toMap;

import io.redcarpet.access.Caller;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of rows that rooms take. */
@Component
class RowReaders {

    private final ObjectProvider<RowReader> readers;

    RowReaders(ObjectProvider<RowReader> readers) {
        this.readers = readers;
    }

    Optional<RowReader> find(String kind) {
        return Optional.ofNullable(byKind().get(kind));
    }

    /**
     * The reader of a kind, for a caller who may import it.
     *
     * @throws Refusal when there is no such kind, or the caller may not
     */
    RowReader required(String kind, Caller caller) {
        return find(kind)
                .filter(reader -> mayUse(reader, caller))
                .orElseThrow(() -> Refusal.unprocessable(
                        "imports.refused.kind",
                        Cells.shown(kind),
                        String.join(
                                ", ", of(caller).stream().map(RowReader::kind).toList())));
    }

    /** What this caller may import. */
    List<RowReader> of(Caller caller) {
        return byKind().values().stream()
                .filter(reader -> mayUse(reader, caller))
                .sorted(Comparator.comparing(RowReader::kind))
                .toList();
    }

    /** What rows of a kind may say; nothing of a kind that is not taken any more. */
    List<Field> fields(String kind) {
        return find(kind).map(RowReader::fields).orElse(List.of());
    }

    /** The kind in the reader's language. */
    String name(String kind, Page page) {
        return find(kind).map(reader -> page.text(reader.nameKey())).orElse(kind);
    }

    static boolean mayUse(RowReader reader, Caller caller) {
        return reader.roles().stream().anyMatch(caller::is);
    }

    private Map<String, RowReader> byKind() {
        return readers.stream().collect(toMap(RowReader::kind, Function.identity()));
    }
}
