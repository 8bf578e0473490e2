package io.redcarpet.imports;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Callers;
import io.redcarpet.access.Role;
import io.redcarpet.imports.ImportView.Choice;
import io.redcarpet.pages.NavigationEntry;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import io.redcarpet.pages.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The imports, and the first and the last step of each. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.MANAGER, Role.ACCOUNT_EXECUTIVE, Role.ACCOUNT_MANAGER})
class ImportPages {

    private static final int PAGE_SIZE = 50;
    private static final Map<String, String> COUNTRIES = Map.of("de", "DE", "sv", "SE", "bg", "BG");

    private final Receiving receiving;
    private final Steering steering;
    private final Imports imports;
    private final RowReaders readers;

    ImportPages(Receiving receiving, Steering steering, Imports imports, RowReaders readers) {
        this.receiving = receiving;
        this.steering = steering;
        this.imports = imports;
        this.readers = readers;
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
        List<ImportView> shown = found.stream()
                .limit(PAGE_SIZE)
                .map(job -> ImportView.of(job, readers.name(job.kind(), page)))
                .toList();
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
            var id = receiving.receive(
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

    private Import job(UUID id) {
        return steering.required(new ImportId(id));
    }
}
