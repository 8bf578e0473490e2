package io.redcarpet.imports;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Callers;
import io.redcarpet.access.Role;
import io.redcarpet.imports.ImportView.Choice;
import io.redcarpet.imports.ImportView.Column;
import io.redcarpet.imports.ImportView.Sample;
import io.redcarpet.imports.ImportView.Samples;
import io.redcarpet.pages.NavigationEntry;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import io.redcarpet.pages.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The steps of an import, each under its own address. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.MANAGER, Role.ACCOUNT_EXECUTIVE, Role.ACCOUNT_MANAGER})
class ImportPages {

    private static final int PAGE_SIZE = 50;
    private static final int SHOWN_BAD = 20;
    private static final int SHOWN_VALUES = 3;
    private static final Map<String, String> COUNTRIES = Map.of("de", "DE", "sv", "SE", "bg", "BG");

    private final Steering steering;
    private final Imports imports;
    private final Outcomes outcomes;
    private final RowReaders readers;
    private final ErrorFile errorFile;

    ImportPages(Steering steering, Imports imports, Outcomes outcomes, RowReaders readers, ErrorFile errorFile) {
        this.steering = steering;
        this.imports = imports;
        this.outcomes = outcomes;
        this.readers = readers;
        this.errorFile = errorFile;
    }

    @Bean
    static NavigationEntry importsEntry() {
        return new NavigationEntry(
                "imports.title",
                "/imports",
                "paperclip",
                NavigationEntry.Group.SETUP,
                30,
                Set.of(Role.ADMINISTRATOR, Role.MANAGER, Role.ACCOUNT_EXECUTIVE, Role.ACCOUNT_MANAGER),
                "i",
                () -> 0);
    }

    @GetMapping("/imports")
    String list(@RequestParam(required = false) @Nullable UUID before, Page page, Model model) {
        List<Import> found = imports.page(before == null ? null : new ImportId(before), PAGE_SIZE + 1);
        List<ImportView> shown =
                found.stream().limit(PAGE_SIZE).map(job -> view(job, page)).toList();
        model.addAttribute("imports", shown);
        model.addAttribute("next", found.size() > PAGE_SIZE ? shown.getLast().id() : "");
        return "imports/list";
    }

    @GetMapping("/imports/new")
    String blank(Page page, Model model) {
        return upload(Problems.none(), page, model);
    }

    private String upload(Problems problems, Page page, Model model) {
        model.addAttribute(
                "kinds",
                readers.of(Callers.required()).stream()
                        .map(reader -> new Choice(reader.kind(), page.text(reader.nameKey())))
                        .toList());
        model.addAttribute("problems", problems);
        return "imports/upload";
    }

    @PostMapping("/imports")
    String upload(
            @RequestParam String kind,
            @RequestParam MultipartFile file,
            Page page,
            Model model,
            HttpServletResponse response)
            throws IOException {
        if (file.isEmpty() && String.valueOf(file.getOriginalFilename()).isEmpty()) {
            response.setStatus(422);
            return upload(Problems.of(new Problem("file", "imports.upload.missing")), page, model);
        }
        try (var sent = file.getInputStream()) {
            var id = steering.upload(
                    sent,
                    String.valueOf(file.getOriginalFilename()),
                    kind,
                    COUNTRIES.getOrDefault(page.language(), "US"));
            return "redirect:/imports/" + id + "/columns";
        } catch (Refusal refused) {
            response.setStatus(refused.status());
            return upload(Problems.of(new Problem("file", refused.key(), refused.arguments())), page, model);
        }
    }

    /** Leads to the step at which the import stands. */
    @GetMapping("/imports/{id}")
    String show(@PathVariable UUID id) {
        Import job = job(id);
        String step = switch (job.state()) {
            case UPLOADED -> "columns";
            case MAPPED, CHECKING, CHECKED -> "check";
            case RUNNING, CANCELLING, REVERTING -> "run";
            case CANCELLED, DONE, FAILED, REVERTED -> "result";
        };
        return "redirect:/imports/" + id + "/" + step;
    }

    @GetMapping("/imports/{id}/columns")
    String columns(@PathVariable UUID id, Page page, Model model) {
        Import job = job(id);
        return job.state().mayBeMapped() ? columns(job, Problems.none(), page, model) : "redirect:/imports/" + id;
    }

    private String columns(Import job, Problems problems, Page page, Model model) {
        Detection look = steering.look(job);
        var shown = new ArrayList<Column>();
        for (int i = 0; i < job.headers().size(); i++) {
            int place = i;
            shown.add(new Column(
                    i,
                    job.headers().get(i),
                    job.columns().get(i),
                    look.sample().stream()
                            .filter(row -> row.size() > place && !row.get(place).isBlank())
                            .map(row -> Cells.shown(row.get(place)))
                            .distinct()
                            .limit(SHOWN_VALUES)
                            .toList()));
        }
        model.addAttribute("view", view(job, page));
        model.addAttribute("columns", shown);
        model.addAttribute(
                "fields",
                steering.reader(job).fields().stream()
                        .map(field -> new Choice(field.name(), page.text(field.messageKey())))
                        .toList());
        model.addAttribute("format", job.format());
        model.addAttribute("source", job.source());
        model.addAttribute("recognised", job.recognised() == null ? "" : job.recognised());
        model.addAttribute("unsure", !look.datesCertain());
        model.addAttribute("encodings", Encodings.CHOICES);
        model.addAttribute("countries", countries(page));
        model.addAttribute("problems", problems);
        return "imports/columns";
    }

    private static List<Choice> countries(Page page) {
        var collator = java.text.Collator.getInstance(page.reader().language());
        return java.util.Arrays.stream(java.util.Locale.getISOCountries())
                .map(code -> new Choice(
                        code,
                        java.util.Locale.of("", code)
                                .getDisplayCountry(page.reader().language())))
                .sorted(java.util.Comparator.comparing(Choice::text, collator))
                .toList();
    }

    @PostMapping("/imports/{id}/columns")
    String map(
            @PathVariable UUID id,
            @ModelAttribute FormatForm form,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "next") String then,
            HttpServletRequest request,
            Page page,
            Model model,
            HttpServletResponse response) {
        Import job = job(id);
        try {
            Format format = form.toFormat(job.format());
            boolean other = format.separator() != job.format().separator()
                    || !format.encoding().equals(job.format().encoding())
                    || format.header() != job.format().header();
            if (then.equals("again") || other) {
                steering.readAs(job, format);
                return "redirect:/imports/" + id + "/columns";
            }
            steering.map(job, format, source.strip(), chosen(job, request));
            steering.check(job(id));
            return "redirect:/imports/" + id + "/check";
        } catch (Refusal refused) {
            response.setStatus(refused.status());
            return columns(job, Problems.of(new Problem("", refused.key(), refused.arguments())), page, model);
        }
    }

    private static List<String> chosen(Import job, HttpServletRequest request) {
        var chosen = new ArrayList<String>();
        for (int i = 0; i < job.headers().size(); i++) {
            String field = request.getParameter("column" + i);
            chosen.add(field == null ? "" : field);
        }
        return chosen;
    }

    @GetMapping("/imports/{id}/check")
    String check(@PathVariable UUID id, Page page, Model model) {
        Import job = job(id);
        if (job.state() == State.UPLOADED || (!job.state().mayBeMapped() && job.state() != State.CHECKING)) {
            return "redirect:/imports/" + id;
        }
        model.addAttribute("view", view(job, page));
        model.addAttribute("samples", job.state() == State.CHECKED ? samples(job, page) : List.of());
        return "imports/check";
    }

    private List<Samples> samples(Import job, Page page) {
        List<Field> fields = steering.reader(job).fields();
        var all = new ArrayList<Samples>();
        all.add(new Samples(
                "imports.sample.bad",
                outcomes.samples(job.id(), "BAD", SHOWN_BAD).stream()
                        .map(refused -> new Sample(refused.line(), ImportView.reason(page, fields, refused)))
                        .toList()));
        for (String what : List.of("CREATED", "CHANGED", "SKIPPED")) {
            all.add(new Samples(
                    "imports.sample." + what.toLowerCase(java.util.Locale.ROOT),
                    outcomes.samples(job.id(), what, Taking.SAMPLES).stream()
                            .map(row -> new Sample(row.line(), String.join(" · ", texts(row.arguments()))))
                            .toList()));
        }
        all.removeIf(samples -> samples.rows().isEmpty());
        return all;
    }

    private static List<String> texts(List<Object> values) {
        return values.stream().map(String::valueOf).toList();
    }

    @PostMapping("/imports/{id}/check")
    String check(@PathVariable UUID id) {
        steering.check(job(id));
        return "redirect:/imports/" + id + "/check";
    }

    @GetMapping("/imports/{id}/run")
    String running(@PathVariable UUID id, Page page, Model model) {
        Import job = job(id);
        model.addAttribute("view", view(job, page));
        return job.state().isBusy() && job.state() != State.CHECKING ? "imports/run" : "redirect:/imports/" + id;
    }

    @PostMapping("/imports/{id}/run")
    String run(@PathVariable UUID id) {
        steering.run(job(id));
        return "redirect:/imports/" + id + "/run";
    }

    /** How far it is; leads on when it is done. */
    @GetMapping("/imports/{id}/progress")
    String progress(@PathVariable UUID id, Page page, Model model, HttpServletResponse response) {
        Import job = job(id);
        if (!job.state().isBusy()) {
            response.setHeader("HX-Redirect", "/imports/" + id);
        }
        model.addAttribute("view", view(job, page));
        return "imports/progress";
    }

    @GetMapping("/imports/{id}/result")
    String result(@PathVariable UUID id, Page page, Model model) {
        Import job = job(id);
        model.addAttribute("view", view(job, page));
        model.addAttribute(
                "refused",
                outcomes.samples(job.id(), "BAD", SHOWN_BAD).stream()
                        .map(row -> new Sample(row.line(), ImportView.reason(page, fields(job), row)))
                        .toList());
        return "imports/result";
    }

    private List<Field> fields(Import job) {
        return readers.find(job.kind()).map(RowReader::fields).orElse(List.of());
    }

    @PostMapping("/imports/{id}/cancel")
    String cancel(@PathVariable UUID id) {
        steering.cancel(job(id));
        return "redirect:/imports/" + id;
    }

    @PostMapping("/imports/{id}/revert")
    String revert(@PathVariable UUID id) {
        steering.revert(job(id));
        return "redirect:/imports/" + id + "/run";
    }

    @GetMapping("/imports/{id}/errors")
    void errors(@PathVariable UUID id, Page page, HttpServletResponse response) throws IOException {
        Import job = job(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(job.fileName().replaceFirst("(\\.\\w+)?$", "-errors.csv"), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        errorFile.write(job, fields(job), page, response.getOutputStream());
    }

    private Import job(UUID id) {
        return steering.required(new ImportId(id));
    }

    private ImportView view(Import job, Page page) {
        return ImportView.of(
                job,
                readers.find(job.kind())
                        .map(reader -> page.text(reader.nameKey()))
                        .orElse(job.kind()));
    }
}
