package io.redcarpet.imports;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Role;
import io.redcarpet.imports.ImportView.Choice;
import io.redcarpet.imports.ImportView.Column;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import io.redcarpet.pages.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The step at which a person says how the file is read and what its columns hold. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.MANAGER, Role.ACCOUNT_EXECUTIVE, Role.ACCOUNT_MANAGER})
class ColumnPages {

    private static final int SHOWN_VALUES = 3;

    private final Mapping mapping;
    private final Steering steering;
    private final RowReaders readers;

    ColumnPages(Mapping mapping, Steering steering, RowReaders readers) {
        this.mapping = mapping;
        this.steering = steering;
        this.readers = readers;
    }

    @GetMapping("/imports/{id}/columns")
    String columns(@PathVariable UUID id, Page page, Model model) {
        Import job = job(id);
        return job.mayBeMapped() ? columns(job, Problems.none(), page, model) : "redirect:/imports/" + id;
    }

    private String columns(Import job, Problems problems, Page page, Model model) {
        Detection look = mapping.look(job);
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
        model.addAttribute("view", ImportView.of(job, readers.name(job.kind(), page)));
        model.addAttribute("columns", shown);
        model.addAttribute(
                "fields",
                steering.reader(job).fields().stream()
                        .map(field -> new Choice(field.name(), page.text(field.messageKey())))
                        .toList());
        model.addAttribute("format", job.format());
        model.addAttribute("source", job.source());
        model.addAttribute("recognised", job.recognised() == null ? "" : job.recognised());
        model.addAttribute("remembered", mapping.isRemembered(job));
        model.addAttribute("unsure", unsure(look, page));
        model.addAttribute("encodings", Encodings.CHOICES);
        model.addAttribute("countries", countries(page));
        model.addAttribute("problems", problems);
        return "imports/columns";
    }

    /** A date that can be read in two ways, and the two. */
    private static List<Object> unsure(Detection look, Page page) {
        return CellHabits.ambiguous(look.sample()).stream()
                .flatMap(date ->
                        Stream.<Object>of(date.cell(), page.date(date.dayFirst()), page.date(date.monthFirst())))
                .toList();
    }

    private static List<Choice> countries(Page page) {
        var collator = Collator.getInstance(page.reader().language());
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Choice(
                        code,
                        Locale.of("", code).getDisplayCountry(page.reader().language())))
                .sorted(Comparator.comparing(Choice::text, collator))
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
            if (then.equals("again") || !format.cutsLike(job.format())) {
                mapping.readAs(job, format);
                return "redirect:/imports/" + id + "/columns";
            }
            job = job.said(format, source.strip(), chosen(job, request));
            mapping.map(job, format, job.source(), job.columns());
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

    @PostMapping("/imports/{id}/discard")
    String discard(@PathVariable UUID id) {
        mapping.discard(job(id));
        return "redirect:/imports";
    }

    private Import job(UUID id) {
        return steering.required(new ImportId(id));
    }
}
