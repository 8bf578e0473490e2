package io.redcarpet.imports;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Role;
import io.redcarpet.imports.ImportView.Sample;
import io.redcarpet.imports.ImportView.Samples;
import io.redcarpet.pages.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps at which an import is looked at without effect, and then taken. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.MANAGER, Role.ACCOUNT_EXECUTIVE, Role.ACCOUNT_MANAGER})
class RunPages {

    private static final int SHOWN_BAD = 20;

    private final Steering steering;
    private final Outcomes outcomes;
    private final RowReaders readers;

    RunPages(Steering steering, Outcomes outcomes, RowReaders readers) {
        this.steering = steering;
        this.outcomes = outcomes;
        this.readers = readers;
    }

    @GetMapping("/imports/{id}/check")
    String check(@PathVariable UUID id, Page page, Model model) {
        Import job = job(id);
        if (job.state() == State.UPLOADED || (!job.state().mayBeMapped() && job.state() != State.CHECKING)) {
            return "redirect:/imports/" + id;
        }
        model.addAttribute("view", ImportView.of(job, readers.name(job.kind(), page)));
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
                        .toList(),
                job.progress().bad()));
        for (String what : List.of("CREATED", "CHANGED", "SKIPPED")) {
            all.add(new Samples(
                    "imports.sample." + what.toLowerCase(Locale.ROOT),
                    outcomes.samples(job.id(), what, Telling.SAMPLES).stream()
                            .map(row -> new Sample(row.line(), text(row.arguments(), page)))
                            .toList(),
                    0));
        }
        all.removeIf(samples -> samples.rows().isEmpty());
        return all;
    }

    private static String text(List<Object> values, Page page) {
        return values.stream()
                .map(value -> String.valueOf(Said.shown(page, value)))
                .collect(Collectors.joining(" · "));
    }

    @PostMapping("/imports/{id}/check")
    String check(@PathVariable UUID id) {
        steering.check(job(id));
        return "redirect:/imports/" + id + "/check";
    }

    @GetMapping("/imports/{id}/run")
    String running(@PathVariable UUID id, Page page, Model model) {
        Import job = job(id);
        model.addAttribute("view", ImportView.of(job, readers.name(job.kind(), page)));
        return job.state().isBusy() && job.state() != State.CHECKING ? "imports/run" : "redirect:/imports/" + id;
    }

    @PostMapping("/imports/{id}/run")
    String run(@PathVariable UUID id) {
        steering.run(job(id));
        return "redirect:/imports/" + id + "/run";
    }

    /** How far it is; leads on when it is done. */
    @GetMapping("/imports/{id}/progress")
    String progress(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long told,
            Page page,
            Model model,
            HttpServletResponse response) {
        Import job = job(id);
        if (!job.state().isBusy()) {
            response.setHeader("HX-Redirect", "/imports/" + id);
        }
        model.addAttribute("view", ImportView.of(job, readers.name(job.kind(), page)));
        model.addAttribute("told", told);
        return "imports/progress";
    }

    private Import job(UUID id) {
        return steering.required(new ImportId(id));
    }
}
