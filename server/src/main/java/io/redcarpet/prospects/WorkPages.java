package io.redcarpet.prospects;

import static io.redcarpet.access.Role.ACCOUNT_EXECUTIVE;
import static io.redcarpet.access.Role.ACCOUNT_MANAGER;
import static io.redcarpet.access.Role.ADMINISTRATOR;
import static io.redcarpet.access.Role.MANAGER;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Callers;
import io.redcarpet.clients.ClientId;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import io.redcarpet.pages.Refusal;
import io.redcarpet.pages.Toast;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One prospect at a time, with everything a call needs, and what came of it. */
@Controller
@AllowedTo({ACCOUNT_EXECUTIVE, ACCOUNT_MANAGER, MANAGER, ADMINISTRATOR})
class WorkPages {

    private final Canvassing canvassing;
    private final Offers offers;
    private final Clock clock;

    WorkPages(Canvassing canvassing, Offers offers, Clock clock) {
        this.canvassing = canvassing;
        this.offers = offers;
        this.clock = clock;
    }

    @PostMapping("/prospects/lists/{list}/next")
    String next(@PathVariable UUID list, Page page, HttpServletRequest request) {
        var next = canvassing.next(list);
        if (next.isEmpty()) {
            Toast.good(page.text("prospects.work.nobody")).showNext(request);
        }
        return next.map(entry -> at(list, entry)).orElse("redirect:/prospects/lists/" + list);
    }

    @PostMapping("/prospects/lists/{list}/entries/{entry}/claim")
    String claim(@PathVariable UUID list, @PathVariable UUID entry, Page page, HttpServletRequest request) {
        offer(list, entry);
        if (!canvassing.hold(entry)) {
            Toast.bad(page.text("prospects.work.held")).showNext(request);
            return "redirect:/prospects/lists/" + list;
        }
        return at(list, entry);
    }

    @GetMapping("/prospects/lists/{list}/entries/{entry}")
    String show(@PathVariable UUID list, @PathVariable UUID entry, Page page, Model model) {
        return work(offer(list, entry), null, page, model);
    }

    @PostMapping("/prospects/lists/{list}/entries/{entry}/later")
    String later(@PathVariable UUID list, @PathVariable UUID entry, Page page, HttpServletRequest request) {
        offer(list, entry);
        canvassing.later(entry);
        return next(list, page, request);
    }

    @PostMapping("/prospects/lists/{list}/entries/{entry}/calls")
    String note(
            @PathVariable UUID list,
            @PathVariable UUID entry,
            CallForm form,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var offer = offer(list, entry);
        var reading = form.read(page.reader().zone(), clock.instant());
        if (reading.spoken() == null) {
            response.setStatus(422);
            model.addAttribute("problems", reading.problems());
            return work(offer, form, page, model);
        }
        return switch (canvassing.note(entry, form.known(), reading.spoken())) {
            case Noted.Done(UUID call) -> {
                String next = next(list, page, request);
                said(offer, reading.spoken().outcome(), call, page).showNext(request);
                yield next;
            }
            case Noted.Overtaken(String who) -> {
                response.setStatus(409);
                var overtaken = new Problem("", "prospects.overtaken", who);
                model.addAttribute("problems", Problems.of(overtaken));
                yield work(offer(list, entry), form, page, model);
            }
        };
    }

    @GetMapping("/prospects/{client}/call")
    String show(@PathVariable UUID client, Page page, Model model) {
        return work(offer(client), null, page, model);
    }

    @PostMapping("/prospects/{client}/calls")
    String note(
            @PathVariable UUID client,
            CallForm form,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var offer = offer(client);
        var reading = form.read(page.reader().zone(), clock.instant());
        if (reading.spoken() == null) {
            response.setStatus(422);
            model.addAttribute("problems", reading.problems());
            return work(offer, form, page, model);
        }
        UUID call = canvassing.note(offer.client().id(), reading.spoken());
        said(offer, reading.spoken().outcome(), call, page).showNext(request);
        return "redirect:/clients/" + client;
    }

    @PostMapping("/prospects/calls/{call}/undo")
    String undo(@PathVariable UUID call, Page page, HttpServletRequest request) {
        var taken = canvassing.takeBack(call);
        Toast.good(page.text("prospects.undone")).showNext(request);
        return offers.entryOf(taken)
                .map(entry -> at(entry.list(), entry.id()))
                .orElse("redirect:/prospects/" + taken.client() + "/call");
    }

    private static Toast said(Offer offer, Outcome outcome, UUID call, Page page) {
        return Toast.undoable(
                page.text("prospects.said", offer.client().name(), page.text(outcome.messageKey())),
                "/prospects/calls/" + call + "/undo");
    }

    private String work(Offer offer, @Nullable CallForm form, Page page, Model model) {
        var me = Callers.required().person();
        var now = clock.instant()
                .atZone(page.reader().zone())
                .toLocalDateTime()
                .withSecond(0)
                .withNano(0);
        model.addAttribute("offer", offer);
        model.addAttribute("form", form == null ? CallForm.withNote(offer.noteTakenBack(me)) : form);
        model.addAttribute("me", me);
        model.addAttribute("now", now);
        return "prospects/work";
    }

    private Offer offer(UUID list, UUID entry) {
        return offers.of(list, entry).orElseThrow(() -> Refusal.notFound("prospects.entry.unknown"));
    }

    private Offer offer(UUID client) {
        return offers.of(new ClientId(client)).orElseThrow(() -> Refusal.notFound("clients.unknown"));
    }

    private static String at(UUID list, UUID entry) {
        return "redirect:/prospects/lists/" + list + "/entries/" + entry;
    }
}
