package io.redcarpet.prospects;

import static io.redcarpet.access.Role.ACCOUNT_EXECUTIVE;
import static io.redcarpet.access.Role.ACCOUNT_MANAGER;
import static io.redcarpet.access.Role.ADMINISTRATOR;
import static io.redcarpet.access.Role.MANAGER;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import io.redcarpet.pages.Refusal;
import io.redcarpet.pages.Toast;
import io.redcarpet.people.Choosing;
import io.redcarpet.people.People;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The canvassing lists: made from the prospects, looked at, changed, closed. */
@Controller
@AllowedTo({ACCOUNT_EXECUTIVE, ACCOUNT_MANAGER, MANAGER, ADMINISTRATOR})
class ListPages {

    private static final int ROWS = 50;

    private final CanvassingLists lists;
    private final ListedProspects entries;
    private final Standings standings;
    private final ListMaking making;
    private final People people;
    private final Choosing choosing;
    private final Clock clock;

    ListPages(
            CanvassingLists lists,
            ListedProspects entries,
            Standings standings,
            ListMaking making,
            People people,
            Choosing choosing,
            Clock clock) {
        this.lists = lists;
        this.entries = entries;
        this.standings = standings;
        this.making = making;
        this.people = people;
        this.choosing = choosing;
        this.clock = clock;
    }

    @GetMapping("/prospects/lists")
    @AllowedToReaders
    String all(
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(required = false) @Nullable UUID before,
            Model model) {
        var found = lists.page(closed, before, ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute("lists", shown);
        model.addAttribute("closed", closed);
        model.addAttribute("sells", Selling.isCallers());
        model.addAttribute("more", found.size() > ROWS);
        model.addAttribute(
                "progress", standings.of(shown.stream().map(CanvassingList::id).toList(), clock.instant()));
        return "prospects/lists";
    }

    @GetMapping("/prospects/lists/new")
    String blank(ProspectForm filter, Model model) {
        return making(ListForm.empty(null), filter, Problems.none(), model);
    }

    /** A list of the prospects that were picked. */
    @PostMapping("/prospects/lists/new")
    String begin(@RequestParam(required = false) @Nullable List<UUID> client, ProspectForm filter, Model model) {
        return making(ListForm.empty(client), filter, Problems.none(), model);
    }

    @PostMapping("/prospects/lists")
    String add(
            @ModelAttribute ListForm form,
            @ModelAttribute ProspectForm filter,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var another = choosing.colleague(form.named(), ACCOUNT_EXECUTIVE);
        var filled = form.with(another.value());
        var problems = form.problems().and(another.problems());
        if (!problems.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("another", another);
            return making(filled, filter, problems, model);
        }
        var made = making.make(filled.details(), form.picked(), filter.filter());
        Toast.good(page.text("prospects.list.made", made.prospects())).showNext(request);
        return "redirect:/prospects/lists/" + made.id();
    }

    @GetMapping("/prospects/lists/{id}")
    @AllowedToReaders
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean done,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        var list = list(id);
        var rows = entries.page(id, done, after, ROWS + 1);
        model.addAttribute("list", list);
        model.addAttribute("done", done);
        model.addAttribute("rows", rows.subList(0, Math.min(ROWS, rows.size())));
        model.addAttribute("more", rows.size() > ROWS);
        model.addAttribute(
                "progress", standings.of(List.of(id), clock.instant()).get(id));
        model.addAttribute("members", people.all(list.details().members()));
        return "prospects/show";
    }

    @GetMapping("/prospects/lists/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        var list = list(id);
        return changing(list, ListForm.of(list), Problems.none(), model);
    }

    @PostMapping("/prospects/lists/{id}")
    String change(@PathVariable UUID id, @ModelAttribute ListForm form, Model model, HttpServletResponse response) {
        var list = list(id);
        var another = choosing.colleague(form.named(), ACCOUNT_EXECUTIVE);
        var filled = form.with(another.value());
        var problems = form.problems().and(another.problems());
        if (!problems.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("another", another);
            return changing(list, filled, problems, model);
        }
        int version = form.version() == null ? list.version() : form.version();
        if (!list.isLed()) {
            throw new Refusal(403, "prospects.list.notYours");
        }
        if (!lists.change(id, version, filled.details(), list.isClosed())) {
            response.setStatus(409);
            var overtaken = Problems.of(new Problem("", "prospects.list.overtaken"));
            return changing(list(id), filled, overtaken, model);
        }
        return "redirect:/prospects/lists/" + id;
    }

    /** Closes a list, or opens it again. */
    @PostMapping("/prospects/lists/{id}/close")
    String close(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "true") boolean closed,
            Page page,
            HttpServletRequest request) {
        var list = list(id);
        if (!lists.change(id, list.version(), list.details(), closed)) {
            throw new Refusal(403, "prospects.list.notYours");
        }
        Toast.undoable(
                        page.text(closed ? "prospects.list.closedNow" : "prospects.list.openNow", list.name()),
                        "/prospects/lists/" + id + "/close?closed=" + !closed)
                .showNext(request);
        return "redirect:/prospects/lists/" + id;
    }

    private String making(ListForm form, ProspectForm filter, Problems problems, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("number", making.count(form.picked(), filter.filter()));
        return form(form, problems, model);
    }

    private String changing(CanvassingList list, ListForm form, Problems problems, Model model) {
        model.addAttribute("list", list);
        model.addAttribute("number", 0);
        return form(form, problems, model);
    }

    private String form(ListForm form, Problems problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("members", people.all(form.members()));
        return "prospects/form";
    }

    private CanvassingList list(UUID id) {
        return lists.find(id).orElseThrow(() -> Refusal.notFound("prospects.list.unknown"));
    }
}
