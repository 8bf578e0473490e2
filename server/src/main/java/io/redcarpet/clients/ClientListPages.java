package io.redcarpet.clients;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Callers;
import io.redcarpet.access.Role;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Toast;
import io.redcarpet.people.Choosing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
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
    private final Choosing choosing;

    ClientListPages(
            Clients clients,
            SavedViews views,
            BulkChanging changing,
            ClientExport export,
            PastChanges past,
            Choosing choosing) {
        this.clients = clients;
        this.views = views;
        this.changing = changing;
        this.export = export;
        this.past = past;
        this.choosing = choosing;
    }

    @GetMapping("/clients")
    String list(@ModelAttribute("form") ClientListForm form, Model model, HttpServletRequest request) {
        var kept = views.of("clients");
        var preferred = kept.stream().filter(SavedView::isPreferred).findFirst();
        if (request.getQueryString() == null && preferred.isPresent()) {
            return "redirect:/clients?" + preferred.get().query();
        }
        var owner = choosing.owner(form.namedOwner());
        if (form.ownerName() != null && owner.problems().isEmpty()) {
            return "redirect:/clients" + form.with("owner", owner.id());
        }
        model.addAttribute("slice", clients.slice(form.filter(), form.order(), form.cursor(), ROWS));
        model.addAttribute("views", kept);
        model.addAttribute("owner", owner);
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
        if (form.isGift() || form.isJoining()) {
            byColleague(form, page).showNext(request);
        } else {
            told(changing.set(form.picked(), form.tier(), form.industry()), page)
                    .showNext(request);
        }
        return "redirect:/clients" + (back.matches("\\?[\\x21-\\x7e]*") ? back : "");
    }

    private Toast byColleague(BulkForm form, Page page) {
        var chosen = form.isGift()
                ? choosing.colleague(form.named(), Role.ACCOUNT_EXECUTIVE)
                : choosing.colleague(form.named());
        if (chosen.value() == null) {
            String key = form.isGift() ? "clients.problem.person" : "clients.problem.member.none";
            return Toast.bad(page.text(chosen.required(key).all().getFirst()));
        }
        var person = chosen.value().id();
        return told(
                form.isGift()
                        ? changing.giveTo(form.picked(), person, page.text("clients.bulk.reason"))
                        : changing.join(
                                form.picked(),
                                person,
                                Typed.orEmpty(form.function()).strip()),
                page);
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
}
