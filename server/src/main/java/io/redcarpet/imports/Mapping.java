package io.redcarpet.imports;

import io.redcarpet.imports.Mappings.Chosen;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How a person says what a file's cells mean: how it is read, and which field each column holds. */
@Component
class Mapping {

    private final Imports imports;
    private final Mappings mappings;
    private final ImportFolder folder;
    private final Steering steering;
    private final Guessing guessing;

    Mapping(Imports imports, Mappings mappings, ImportFolder folder, Steering steering, Guessing guessing) {
        this.imports = imports;
        this.mappings = mappings;
        this.folder = folder;
        this.steering = steering;
        this.guessing = guessing;
    }

    /** The first rows as they are read now. */
    Detection look(Import job) {
        return look(job, job.format());
    }

    private Detection look(Import job, Format format) {
        try {
            return Detection.again(folder.file(job.id()), format);
        } catch (Unreadable broken) {
            throw broken.refusal();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whether the caller chose the columns of a file with these headers before. */
    boolean isRemembered(Import job) {
        return mappings.of(job.kind(), job.headers()).isPresent();
    }

    /** Reads the file in another way, and guesses the columns anew where that changes them. */
    void readAs(Import job, Format format) {
        Steering.refuseUnless(job, job.mayBeMapped());
        var detection = look(job, format);
        if (detection.headers().isEmpty()) {
            throw Refusal.unprocessable("imports.unreadable.empty");
        }
        var guess = detection.headers().equals(job.headers())
                ? new Guessing.Guess(job.columns(), job.source(), job.recognised())
                : guessing.guess(steering.reader(job), detection.headers());
        Format read = format.cutsLike(job.format()) ? format : detection.habits(job.format());
        imports.readAs(job.id(), read, detection.headers(), guess);
    }

    /**
     * Says which field each column holds.
     *
     * @throws Refusal when a field is unknown, comes twice, or is missing, or the order of day and month is open
     */
    void map(Import job, Format format, String source, List<String> chosen) {
        Steering.refuseUnless(job, job.mayBeMapped());
        RowReader reader = steering.reader(job);
        refuseUnknown(reader, job, chosen);
        for (Field field : reader.fields()) {
            if (field.required() && !chosen.contains(field.name())) {
                throw Refusal.unprocessable("imports.refused.missing", name(reader, field.name()));
            }
        }
        boolean hasDates = reader.fields().stream()
                .anyMatch(field -> field.type() == Field.Type.DATE && chosen.contains(field.name()));
        if (hasDates && format.dates() == null) {
            throw Refusal.unprocessable("imports.refused.dates");
        }
        if (!source.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,49}")) {
            throw Refusal.unprocessable("imports.refused.source");
        }
        imports.map(job.id(), format, source, chosen);
        mappings.remember(job.kind(), job.headers(), new Chosen(chosen, source, hasDates ? format.dates() : null));
    }

    /** Gives an upload up: nothing of it is taken, and its file goes. */
    void discard(Import job) {
        Steering.refuseUnless(job, imports.discard(job.id()));
        folder.delete(job.id());
    }

    private void refuseUnknown(RowReader reader, Import job, List<String> chosen) {
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

    /** In words for those who read the page, and as programs say it. */
    private static Problem name(RowReader reader, String field) {
        return reader.fields().stream()
                .filter(known -> known.name().equals(field))
                .findFirst()
                .map(known -> new Problem("", "imports.refused.named", new Problem("", known.messageKey()), field))
                .orElseThrow();
    }
}
