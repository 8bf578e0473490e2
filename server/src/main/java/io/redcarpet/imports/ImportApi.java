package io.redcarpet.imports;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Role;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Imports, for programs. */
@RestController
@RequestMapping("/api/v1/imports")
@AllowedTo({Role.ADMINISTRATOR, Role.MANAGER, Role.ACCOUNT_EXECUTIVE, Role.ACCOUNT_MANAGER})
class ImportApi {

    private static final int MOST = 200;

    private final Receiving receiving;
    private final Mapping mapping;
    private final Steering steering;
    private final Imports imports;
    private final RowReaders readers;
    private final ErrorFile errorFile;
    private final JsonMapper json;

    ImportApi(
            Receiving receiving,
            Mapping mapping,
            Steering steering,
            Imports imports,
            RowReaders readers,
            ErrorFile errorFile,
            JsonMapper json) {
        this.receiving = receiving;
        this.mapping = mapping;
        this.steering = steering;
        this.imports = imports;
        this.readers = readers;
        this.errorFile = errorFile;
        this.json = json;
    }

    /**
     * An import.
     *
     * @param mapping from the names of columns to fields
     * @param busy whether it is being worked on: ask again
     * @param dryRun whether the counts are of a dry run
     * @param problem why it failed
     */
    record ImportState(
            UUID id,
            String kind,
            String source,
            String fileName,
            String state,
            boolean busy,
            boolean dryRun,
            @Nullable String recognised,
            Format format,
            Map<String, String> mapping,
            Instant createdAt,
            long rows,
            long created,
            long changed,
            long skipped,
            long bad,
            long reverted,
            long kept,
            @Nullable String problem) {}

    /**
     * Some imports.
     *
     * @param next the cursor of the following page; missing on the last one
     */
    record ImportList(List<ImportState> items, @Nullable String next) {}

    /**
     * What is said of a file that is sent.
     *
     * @param mapping a JSON object from the names of columns to fields; without it, they are guessed
     * @param dryRun nothing is written unless this is false
     */
    record Sent(
            MultipartFile file,
            String kind,
            @Nullable String source,
            @Nullable String mapping,
            @Nullable Boolean dryRun) {}

    /** Brings a file and starts: a dry run, or the import itself. */
    @PostMapping
    ResponseEntity<ImportState> add(@ModelAttribute Sent sent, @ModelAttribute FormatForm format, Page page)
            throws IOException {
        if (sent.file() == null || sent.kind() == null) {
            throw Refusal.unprocessable("imports.refused.sent");
        }
        ImportId id = receive(sent, format);
        if (Boolean.FALSE.equals(sent.dryRun())) {
            steering.run(steering.required(id));
        } else {
            steering.check(steering.required(id));
        }
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + id))
                .body(state(steering.required(id), page));
    }

    /** A file that is refused is not kept: nobody would go on with it. */
    private ImportId receive(Sent sent, FormatForm format) throws IOException {
        ImportId id;
        try (var bytes = sent.file().getInputStream()) {
            id = receiving.receive(bytes, String.valueOf(sent.file().getOriginalFilename()), sent.kind(), "US");
        }
        try {
            say(steering.required(id), sent, format);
            return id;
        } catch (Refusal refused) {
            mapping.discard(steering.required(id));
            throw refused;
        }
    }

    private void say(Import received, Sent sent, FormatForm format) {
        Import job = received;
        Format chosen = format.toFormat(job.format());
        if (!chosen.cutsLike(job.format())) {
            mapping.readAs(job, chosen);
            job = steering.required(job.id());
            chosen = format.toFormat(job.format());
        }
        List<String> columns = sent.mapping() == null ? job.columns() : Mapping.columns(job, mapping(sent.mapping()));
        mapping.map(job, chosen, sent.source() == null ? job.source() : sent.source(), columns);
    }

    private Map<String, String> mapping(String mapping) {
        try {
            var named = new LinkedHashMap<String, String>();
            for (var column : json.readTree(mapping).properties()) {
                named.put(column.getKey(), column.getValue().asString(""));
            }
            if (named.isEmpty()) {
                throw Refusal.unprocessable("imports.refused.mapping");
            }
            return named;
        } catch (JacksonException noObject) {
            throw Refusal.unprocessable("imports.refused.mapping");
        }
    }

    @GetMapping
    ImportList list(
            @RequestParam(required = false) @Nullable UUID before,
            @RequestParam(defaultValue = "50") int limit,
            Page page) {
        int size = Math.clamp(limit, 1, MOST);
        var found = imports.page(before == null ? null : new ImportId(before), size + 1);
        var items = found.stream().limit(size).map(job -> state(job, page)).toList();
        return new ImportList(items, found.size() > size ? items.getLast().id().toString() : null);
    }

    @GetMapping("/{id}")
    ImportState show(@PathVariable UUID id, Page page) {
        return state(job(id), page);
    }

    @PostMapping("/{id}/run")
    ImportState run(@PathVariable UUID id, Page page) {
        steering.run(job(id));
        return state(job(id), page);
    }

    @PostMapping("/{id}/cancel")
    ImportState cancel(@PathVariable UUID id, Page page) {
        steering.cancel(job(id));
        return state(job(id), page);
    }

    @PostMapping("/{id}/revert")
    ImportState revert(@PathVariable UUID id, Page page) {
        steering.revert(job(id));
        return state(job(id), page);
    }

    @GetMapping(path = "/{id}/errors", produces = "text/csv")
    void errors(@PathVariable UUID id, Page page, HttpServletResponse response) throws IOException {
        Import job = job(id);
        response.setContentType("text/csv;charset=UTF-8");
        errorFile.write(
                job,
                readers.find(job.kind()).map(RowReader::fields).orElse(List.of()),
                page,
                response.getOutputStream());
    }

    private Import job(UUID id) {
        return steering.required(new ImportId(id));
    }

    private static ImportState state(Import job, Page page) {
        var mapping = new LinkedHashMap<String, String>();
        for (int i = 0; i < job.headers().size(); i++) {
            if (!job.columns().get(i).isEmpty()) {
                mapping.put(job.headers().get(i), job.columns().get(i));
            }
        }
        var count = job.progress();
        var problem = job.problem();
        return new ImportState(
                job.id().value(),
                job.kind(),
                job.source(),
                job.fileName(),
                job.state().name(),
                job.state().isBusy(),
                count.dryRun(),
                job.recognised(),
                job.format(),
                mapping,
                job.createdAt(),
                count.rows(),
                count.created(),
                count.changed(),
                count.skipped(),
                count.bad(),
                count.reverted(),
                count.kept(),
                problem == null ? null : page.text(problem));
    }
}
