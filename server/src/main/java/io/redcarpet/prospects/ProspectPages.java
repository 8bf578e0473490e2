package io.redcarpet.prospects;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Callers;
import io.redcarpet.audit.ValueWords;
import io.redcarpet.clients.ClientId;
import io.redcarpet.clients.Qualification;
import io.redcarpet.clients.Retracting;
import io.redcarpet.pages.NavigationEntry;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.QuickCreate;
import io.redcarpet.pages.Refusal;
import io.redcarpet.pages.Toast;
import io.redcarpet.people.Choosing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The prospects: how far they are, who they are, and what can be done with the picked ones. */
@Controller
@AllowedTo
class ProspectPages {

    private static final int ROWS = 50;

    /** Further than this nobody counts on a page. */
    static final int COUNTED = 1000;

    private final Prospects prospects;
    private final CanvassingLists lists;
    private final ListedProspects entries;
    private final Qualifying qualifying;
    private final Retracting retracting;
    private final Choosing choosing;

    ProspectPages(
            Prospects prospects,
            CanvassingLists lists,
            ListedProspects entries,
            Qualifying qualifying,
            Retracting retracting,
            Choosing choosing) {
        this.prospects = prospects;
        this.lists = lists;
        this.entries = entries;
        this.qualifying = qualifying;
        this.retracting = retracting;
        this.choosing = choosing;
    }

    @Bean
    static NavigationEntry prospectsEntry() {
        return new NavigationEntry("prospects.title", "/prospects", "sunrise", NavigationEntry.Group.WORK, 25, "o");
    }

    @Bean
    static QuickCreate prospectCreation() {
        return new QuickCreate("prospects.one", "/clients/new?lifeCycle=PROSPECT", "sunrise", "o", Selling.ROLES);
    }

    @Bean
    static ValueWords prospectValueWords() {
        return new ValueWords(Map.of(
                "prospects.call.outcome", "prospects.outcome.",
                "prospects.entry.outcome", "prospects.outcome."));
    }

    @GetMapping("/prospects")
    String list(@ModelAttribute("form") ProspectForm form, Model model) {
        var me = Callers.required().person();
        var owner = choosing.owner(form.namedOwner());
        if (form.ownerName() != null && owner.problems().isEmpty()) {
            return "redirect:/prospects?" + form.query().with("owner", owner.id());
        }
        model.addAttribute("slice", prospects.slice(form.filter(), form.cursor(), ROWS));
        model.addAttribute("pipeline", prospects.pipeline(form.filter().of(null), COUNTED));
        model.addAttribute("most", COUNTED);
        model.addAttribute("lists", lists.worked(me, 20));
        model.addAttribute("owner", owner);
        model.addAttribute("me", me);
        model.addAttribute("sells", Selling.isCallers());
        model.addAttribute("seesLists", Selling.isSeenByCaller());
        return "prospects/list";
    }

    @PostMapping("/prospects/bulk")
    String bulk(BulkForm form, @RequestParam(defaultValue = "") String back, Page page, HttpServletRequest request) {
        if (!Selling.isCallers()) {
            throw new Refusal(403, "prospects.notYours");
        }
        var toast = form.list() == null ? qualify(form, page) : put(form, form.list(), page);
        toast.showNext(request);
        return "redirect:/prospects" + (back.startsWith("?") ? back : "");
    }

    private Toast qualify(BulkForm form, Page page) {
        if (form.qualification() == null) {
            throw Refusal.unprocessable("prospects.bulk.nothing");
        }
        var done = qualifying.qualify(form.picked(), form.qualification(), form.reason());
        String undo = Optional.ofNullable(done.last())
                .flatMap(retracting::lastOf)
                .map(change -> "/prospects/bulk/undo?change=" + change)
                .orElse("");
        return done.refused() == 0
                ? Toast.undoable(page.text("prospects.bulk.done", done.changed()), undo)
                : new Toast(page.text("prospects.bulk.partly", done.changed(), done.refused()), true, undo);
    }

    /** Takes back what was said of the picked prospects; who was changed again since stays as they are. */
    @PostMapping("/prospects/bulk/undo")
    String undo(@RequestParam long change, Page page, HttpServletRequest request) {
        if (!Selling.isCallers()) {
            throw new Refusal(403, "prospects.notYours");
        }
        var done = retracting.retract(change);
        var toast = done.refused() == 0
                ? Toast.good(page.text("prospects.bulk.undone", done.restored()))
                : Toast.bad(page.text("clients.bulk.undone.partly", done.restored(), done.refused()));
        toast.showNext(request);
        return "redirect:/prospects";
    }

    private Toast put(BulkForm form, UUID list, Page page) {
        var known = lists.find(list).orElseThrow(() -> Refusal.notFound("prospects.list.unknown"));
        int added = entries.put(list, form.picked());
        return Toast.good(page.text("prospects.bulk.put", added, known.name()));
    }

    /** What is to happen to the picked prospects: a list to put them on, or a qualification. */
    record BulkForm(
            @Nullable List<UUID> client,
            @Nullable UUID list,
            @Nullable Qualification qualification,
            @Nullable String because) {

        List<ClientId> picked() {
            return client == null
                    ? List.of()
                    : client.stream()
                            .filter(Objects::nonNull)
                            .map(ClientId::new)
                            .toList();
        }

        /** Why they are disqualified. */
        String reason() {
            String reason = because == null ? "" : because.strip();
            if (qualification != Qualification.DISQUALIFIED) {
                return "";
            }
            if (reason.isEmpty() || reason.length() > 500 || reason.indexOf('\0') >= 0) {
                throw Refusal.unprocessable("prospects.problem.because");
            }
            return reason;
        }
    }
}
