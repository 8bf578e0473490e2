package io.redcarpet.imports;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Role;
import io.redcarpet.imports.ImportView.Sample;
import io.redcarpet.imports.ImportView.Samples;
import io.redcarpet.pages.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How an import ended: the counts, the rows that were refused, the records that could not be taken back. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.MANAGER, Role.ACCOUNT_EXECUTIVE, Role.ACCOUNT_MANAGER})
class ResultPages {

    private static final int SHOWN = 20;

    private final Steering steering;
    private final Outcomes outcomes;
    private final Counts counts;
    private final RowReaders readers;
    private final ErrorFile errorFile;

    ResultPages(Steering steering, Outcomes outcomes, Counts counts, RowReaders readers, ErrorFile errorFile) {
        this.steering = steering;
        this.outcomes = outcomes;
        this.counts = counts;
        this.readers = readers;
        this.errorFile = errorFile;
    }

    @GetMapping("/imports/{id}/result")
    String result(@PathVariable UUID id, Page page, Model model) {
        Import job = steering.required(new ImportId(id));
        if (!job.state().isEnd()) {
            return "redirect:/imports/" + id;
        }
        counts.seen(job.id());
        model.addAttribute("view", ImportView.of(job, readers.name(job.kind(), page)));
        model.addAttribute(
                "told",
                List.of(
                        told(job, "BAD", job.progress().bad(), page),
                        told(job, "KEPT", job.progress().kept(), page)));
        return "imports/result";
    }

    private Samples told(Import job, String what, long all, Page page) {
        List<Field> fields = readers.fields(job.kind());
        return new Samples(
                "imports.count." + what.toLowerCase(Locale.ROOT),
                outcomes.samples(job.id(), what, SHOWN).stream()
                        .map(row -> new Sample(row.line(), ImportView.reason(page, fields, row)))
                        .toList(),
                all);
    }

    @GetMapping("/imports/{id}/errors")
    void errors(@PathVariable UUID id, Page page, HttpServletResponse response) throws IOException {
        Import job = steering.required(new ImportId(id));
        String name = job.fileName().replaceFirst("(\\.\\w+)?$", "-errors.csv");
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        errorFile.write(job, readers.fields(job.kind()), page, response.getOutputStream());
    }
}
