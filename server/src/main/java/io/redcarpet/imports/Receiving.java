package io.redcarpet.imports;

import io.redcarpet.access.Callers;
import io.redcarpet.pages.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Takes a file in and looks what it is. */
@Component
class Receiving {

    private static final int LONGEST_NAME = 200;

    private final Imports imports;
    private final Mappings mappings;
    private final ImportFolder folder;
    private final RowReaders readers;
    private final Guessing guessing;

    Receiving(Imports imports, Mappings mappings, ImportFolder folder, RowReaders readers, Guessing guessing) {
        this.imports = imports;
        this.mappings = mappings;
        this.folder = folder;
        this.readers = readers;
        this.guessing = guessing;
    }

    /**
     * Takes a file in.
     *
     * @param country whose telephone numbers are expected
     * @throws Refusal when it is no table
     */
    ImportId receive(InputStream sent, String fileName, String kind, String country) {
        RowReader reader = readers.required(kind, Callers.required());
        try {
            Path file = folder.receive(sent);
            try {
                var id = imports.add(draft(reader, safe(fileName), file, country));
                folder.keep(file, id);
                return id;
            } finally {
                folder.drop(file);
            }
        } catch (Unreadable broken) {
            throw broken.refusal();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Imports.Draft draft(RowReader reader, String fileName, Path file, String country) throws IOException {
        var detection = Detection.of(file, country);
        if (detection.headers().isEmpty()) {
            throw new Unreadable("imports.unreadable.empty");
        }
        var chosen = mappings.of(reader.kind(), detection.headers());
        var format = detection.format();
        return new Imports.Draft(
                reader.kind(),
                fileName,
                Files.size(file),
                format.dates() == null && chosen.isPresent()
                        ? format.withDates(chosen.get().dates())
                        : format,
                detection.headers(),
                chosen.map(Mappings.Chosen::guess).orElseGet(() -> guessing.guess(reader, detection.headers())));
    }

    /** Without folders and without what could fool a reader's eye. */
    static String safe(String fileName) {
        String bare = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String plain = Cells.tidy(bare.replaceAll("[\\p{Cntrl}\\p{Cf}]", ""));
        return plain.isEmpty() ? "import.csv" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }
}
