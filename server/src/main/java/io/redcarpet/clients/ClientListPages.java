package io.redcarpet.clients;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Callers;
import io.redcarpet.access.PersonId;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Refusal;
import io.redcarpet.pages.Toast;
import io.redcarpet.people.People;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
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
    private final People people;

    ClientListPages(Clients clients, SavedViews views, BulkChanging changing, ClientExport export, People people) {
        this.clients = clients;
        this.views = views;
        this.changing = changing;
        this.export = export;
        this.people = people;
    }

    @GetMapping("/clients")
    String list(@ModelAttribute("form") ClientListForm form, Model model) {
        model.addAttribute("slice", clients.slice(form.filter(), form.order(), form.cursor(), ROWS));
        model.addAttribute("views", views.of("clients"));
        model.addAttribute("owners", people.owners());
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

    @PostMapping("/clients/views")
    String saveView(
            @RequestParam String name, @RequestParam(defaultValue = "false") boolean shared, ClientListForm form) {
        String title = name.strip();
        if (title.isEmpty() || title.length() > 100) {
            throw Refusal.unprocessable("clients.view.unnamed");
        }
        views.save("clients", title, shared, form.query());
        return "redirect:/clients?" + form.query();
    }

    @PostMapping("/clients/views/{view}/remove")
    String removeView(@PathVariable UUID view) {
        views.remove(view);
        return "redirect:/clients";
    }

    @PostMapping("/clients/bulk")
    String bulk(BulkForm form, @RequestParam(defaultValue = "") String back, Page page, HttpServletRequest request) {
        var picked = BulkChanging.ids(form.client());
        var done = form.person() == null
                ? changing.set(picked, form.tier(), form.industry())
                : changing.giveTo(picked, new PersonId(form.person()), page.text("clients.bulk.reason"));
        var toast = done.refused() == 0
                ? Toast.good(page.text("clients.bulk.done", done.changed()))
                : Toast.bad(page.text("clients.bulk.partly", done.changed(), done.refused()));
        toast.showNext(request);
        return "redirect:/clients" + (back.matches("\\?[\\x21-\\x7e]*") ? back : "");
    }

    /** What is to happen to the picked clients: exactly one of person, tier and industry is set. */
    record BulkForm(
            @Nullable List<UUID> client,
            @Nullable UUID person,
            @Nullable Tier tier,
            @Nullable Industry industry) {}
}
