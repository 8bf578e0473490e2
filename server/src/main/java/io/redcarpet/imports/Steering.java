package io.redcarpet.imports;

import io.redcarpet.access.Callers;
import io.redcarpet.pages.Messages;
import io.redcarpet.pages.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a person does with an import: brings the file, says what its columns are, checks, runs, cancels, reverts. */
@Component
class Steering {

    private static final int LONGEST_NAME = 200;

    private final Imports imports;
    private final ImportFolder folder;
    private final RowReaders readers;
    private final Guessing guessing;
    private final Runner runner;
    private final Messages messages;

    Steering(
            Imports imports,
            ImportFolder folder,
            RowReaders readers,
            Guessing guessing,
            Runner runner,
            Messages messages) {
        this.imports = imports;
        this.folder = folder;
        this.readers = readers;
        this.guessing = guessing;
        this.runner = runner;
        this.messages = messages;
    }

    /**
     * An import the caller may see.
     *
     * @throws Refusal when there is none
     */
    Import required(ImportId id) {
        return imports.find(id).orElseThrow(() -> Refusal.notFound("imports.refused.unknown"));
    }

    RowReader reader(Import job) {
        return readers.required(job.kind(), Callers.required());
    }

    /**
     * Takes a file in and looks what it is.
     *
     * @param country whose telephone numbers are expected
     * @throws Refusal when it is no table
     */
    ImportId upload(InputStream sent, String fileName, String kind, String country) {
        RowReader reader = readers.required(kind, Callers.required());
        try {
            Path file = folder.receive(sent);
            boolean kept = false;
            try {
                var detection = Detection.of(file, country);
                if (detection.headers().isEmpty()) {
                    throw new Unreadable("imports.unreadable.empty");
                }
                var guess = imports.remembered(kind, detection.headers())
                        .filter(known ->
                                known.columns().size() == detection.headers().size())
                        .orElseGet(() -> guessing.guess(reader, detection.headers()));
                var id = imports.add(new Imports.Draft(
                        kind, safe(fileName), Files.size(file), detection.format(), detection.headers(), guess));
                folder.keep(file, id);
                kept = true;
                return id;
            } finally {
                if (!kept) {
                    folder.drop(file);
                }
            }
        } catch (Unreadable broken) {
            throw new Refusal(422, broken.messageKey(), broken.arguments().toArray(Object[]::new));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Without folders and without what could fool a reader's eye. */
    static String safe(String fileName) {
        String bare = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String plain = Cells.tidy(bare.replaceAll("[\\p{Cntrl}\\p{Cf}]", ""));
        return plain.isEmpty() ? "import.csv" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }

    /** The first rows as they are read now. */
    Detection look(Import job) {
        try {
            return Detection.again(folder.file(job.id()), job.format());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Reads the file in another way, and guesses the columns anew where that changes them. */
    void readAs(Import job, Format format) {
        refuseUnless(job, job.state().mayBeMapped());
        try {
            var detection = Detection.again(folder.file(job.id()), format);
            if (detection.headers().isEmpty()) {
                throw Refusal.unprocessable("imports.unreadable.empty");
            }
            var guess = detection.headers().equals(job.headers())
                    ? new Guessing.Guess(job.columns(), job.source(), job.recognised())
                    : guessing.guess(reader(job), detection.headers());
            imports.readAs(job.id(), format, detection.headers(), guess);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Says which field each column holds.
     *
     * @throws Refusal when a field is unknown, comes twice, or is missing
     */
    void map(Import job, Format format, String source, List<String> chosen) {
        refuseUnless(job, job.state().mayBeMapped());
        RowReader reader = reader(job);
        if (chosen.size() != job.headers().size()) {
            throw Refusal.unprocessable(
                    "imports.refused.columns", chosen.size(), job.headers().size());
        }
        var taken = new HashSet<String>();
        for (String field : chosen) {
            if (!field.isEmpty()
                    && reader.fields().stream().noneMatch(known -> known.name().equals(field))) {
                throw Refusal.unprocessable("imports.refused.field", Cells.shown(field));
            }
            if (!field.isEmpty() && !taken.add(field)) {
                throw Refusal.unprocessable("imports.refused.twice", name(reader, field));
            }
        }
        for (Field field : reader.fields()) {
            if (field.required() && !taken.contains(field.name())) {
                throw Refusal.unprocessable("imports.refused.missing", name(reader, field.name()));
            }
        }
        if (!source.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,49}")) {
            throw Refusal.unprocessable("imports.refused.source");
        }
        imports.map(job.id(), format, source, chosen);
        imports.remember(job.kind(), job.headers(), source, chosen);
    }

    /** The columns for a mapping from headers to fields, as the API and the command line give it. */
    static List<String> columns(Import job, Map<String, String> mapping) {
        var unknown = new HashSet<>(mapping.keySet());
        var chosen = new ArrayList<String>();
        for (String header : job.headers()) {
            unknown.remove(header);
            chosen.add(mapping.getOrDefault(header, ""));
        }
        if (!unknown.isEmpty()) {
            throw Refusal.unprocessable("imports.refused.header", Cells.shown(String.join(", ", unknown)));
        }
        return chosen;
    }

    /** The name of a field in the language of the house; messages for people name the field by its label. */
    private String name(RowReader reader, String field) {
        return reader.fields().stream()
                .filter(known -> known.name().equals(field))
                .findFirst()
                .map(known -> messages.text(Locale.ENGLISH, known.messageKey()) + " (" + field + ")")
                .orElse(field);
    }

    void check(Import job) {
        reader(job);
        begin(job, job.state() == State.MAPPED || job.state() == State.CHECKED, State.CHECKING);
    }

    void run(Import job) {
        reader(job);
        begin(job, job.state().mayRun(), State.RUNNING);
    }

    void revert(Import job) {
        reader(job);
        begin(job, job.state().mayBeReverted(), State.REVERTING);
    }

    void cancel(Import job) {
        refuseUnless(job, job.state() == State.RUNNING || job.state() == State.CHECKING);
        if (!imports.move(job.id(), job.state(), State.CANCELLING)) {
            throw Refusal.conflict("imports.refused.state", job.state().word());
        }
    }

    /** Runs as the person whose import it is, also when an administrator pushes the button. */
    private void begin(Import job, boolean may, State to) {
        refuseUnless(job, may);
        if (!imports.move(job.id(), job.state(), to)) {
            throw Refusal.conflict("imports.refused.state", job.state().word());
        }
        runner.start(job.id(), job.person(), job.address());
    }

    private static void refuseUnless(Import job, boolean may) {
        if (!may) {
            throw Refusal.conflict("imports.refused.state", job.state().word());
        }
    }
}
