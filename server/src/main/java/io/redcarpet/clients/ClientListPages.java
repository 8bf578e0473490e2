package io.redcarpet.clients;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Callers;
import io.redcarpet.access.PersonId;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Toast;
import io.redcarpet.people.People;
import io.redcarpet.people.PeopleFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of clients: views, filters, columns, and what can be done with the picked ones. */
@Controller
@AllowedTo
class ClientListPages {

    private static final int ROWS = 50;

    private final Clients clients;
    private final SavedViews views;
    private final BulkChanging changing;
    private final ClientExport export;
    private final PastChanges past;
    private final People people;

    ClientListPages(
            Clients clients,
            SavedViews views,
            BulkChanging changing,
            ClientExport export,
            PastChanges past,
            People people) {
        this.clients = clients;
        this.views = views;
        this.changing = changing;
        this.export = export;
        this.past = past;
        this.people = people;
    }

    @GetMapping("/clients")
    String list(@ModelAttribute("form") ClientListForm form, Model model, HttpServletRequest request) {
        var kept = views.of("clients");
        var preferred = kept.stream().filter(SavedView::isPreferred).findFirst();
        if (request.getQueryString() == null && preferred.isPresent()) {
            return "redirect:/clients?" + preferred.get().query();
        }
        model.addAttribute("slice", clients.slice(form.filter(), form.order(), form.cursor(), ROWS));
        model.addAttribute("views", kept);
        model.addAttribute("owners", people.owners());
        var colleagues = new PeopleFilter("", null, true);
        model.addAttribute("members", people.page(colleagues, null, 100));
        model.addAttribute("me", Callers.required().person());
        return "clients/list";
    }

    @GetMapping("/clients/export.csv")
    void export(
            ClientListForm form,
            @RequestParam(required = false) @Nullable Set<UUID> client,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"clients.csv\"");
        try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            export.write(form.filter(), form.order(), client == null ? Set.of() : client, out);
        }
    }

    @PostMapping("/clients/bulk")
    String bulk(BulkForm form, @RequestParam(defaultValue = "") String back, Page page, HttpServletRequest request) {
        var picked = BulkChanging.ids(form.client());
        var done = form.member() != null
                ? changing.join(
                        picked,
                        new PersonId(form.member()),
                        Typed.orEmpty(form.function()).strip())
                : form.person() != null
                        ? changing.giveTo(picked, new PersonId(form.person()), page.text("clients.bulk.reason"))
                        : changing.set(picked, form.tier(), form.industry());
        told(done, page).showNext(request);
        return "redirect:/clients" + (back.matches("\\?[\\x21-\\x7e]*") ? back : "");
    }

    private Toast told(BulkChanging.Done done, Page page) {
        String undo = Optional.ofNullable(done.last())
                .flatMap(past::myLast)
                .map(entry -> "/clients/bulk/undo?entry=" + entry)
                .orElse("");
        return done.refused() == 0
                ? Toast.undoable(page.text("clients.bulk.done", done.changed()), undo)
                : new Toast(page.text("clients.bulk.partly", done.changed(), done.refused()), true, undo);
    }

    @PostMapping("/clients/bulk/undo")
    String undo(@RequestParam long entry, Page page, HttpServletRequest request) {
        var done = changing.undo(entry);
        var toast = done.refused() == 0
                ? Toast.good(page.text("clients.bulk.undone", done.changed()))
                : Toast.bad(page.text("clients.bulk.undone.partly", done.changed(), done.refused()));
        toast.showNext(request);
        return "redirect:/clients";
    }

    /** What is to happen to the picked clients: exactly one of person, member, tier and industry is set. */
    record BulkForm(
            @Nullable List<UUID> client,
            @Nullable UUID person,
            @Nullable UUID member,
            @Nullable String function,
            @Nullable Tier tier,
            @Nullable Industry industry) {}
}
