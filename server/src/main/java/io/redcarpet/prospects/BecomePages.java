package io.redcarpet.prospects;

import static io.redcarpet.access.Role.ACCOUNT_EXECUTIVE;
import static io.redcarpet.access.Role.ACCOUNT_MANAGER;
import static io.redcarpet.access.Role.ADMINISTRATOR;
import static io.redcarpet.access.Role.MANAGER;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Callers;
import io.redcarpet.access.PersonId;
import io.redcarpet.clients.ClientId;
import io.redcarpet.clients.ContactForm;
import io.redcarpet.clients.LifeCycle;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import io.redcarpet.pages.Refusal;
import io.redcarpet.pages.Toast;
import io.redcarpet.people.Choosing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The way from prospect to client: what is carried over, and what is still asked for. */
@Controller
@AllowedTo({ACCOUNT_EXECUTIVE, ACCOUNT_MANAGER, MANAGER, ADMINISTRATOR})
class BecomePages {

    private static final String LAST = Became.class.getName();

    private final Becoming becoming;
    private final Canvassing canvassing;
    private final Offers offers;
    private final Choosing choosing;

    BecomePages(Becoming becoming, Canvassing canvassing, Offers offers, Choosing choosing) {
        this.becoming = becoming;
        this.canvassing = canvassing;
        this.offers = offers;
        this.choosing = choosing;
    }

    @GetMapping("/prospects/{client}/become")
    String blank(@PathVariable UUID client, Model model) {
        return begin(client, new BecomeForm(null, null, null, null, null, null, null, null), model);
    }

    /** The same, from a call: what was typed of it comes along. */
    @PostMapping("/prospects/{client}/becoming")
    String begin(@PathVariable UUID client, BecomeForm form, Model model) {
        var offer = offer(client);
        var proposed = form.proposing(offer.client(), Callers.required().person());
        return form(offer, proposed, ContactForm.empty(), model);
    }

    @PostMapping("/prospects/{client}/become")
    String make(
            @PathVariable UUID client,
            BecomeForm form,
            ContactForm contact,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var offer = offer(client);
        var owner = choosing.colleague(form.named());
        var problems = owner.required("clients.problem.person").and(problems(form, contact, page, offer));
        if (!problems.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("problems", problems);
            return form(offer, form, contact, model);
        }
        try {
            var to = Objects.requireNonNull(owner.value()).id();
            var became = becoming.make(offer.client().id(), form, wish(form, to, contact, page, offer));
            request.getSession().setAttribute(LAST, became);
        } catch (Refusal refused) {
            response.setStatus(refused.status());
            var said = new Problem("", refused.key(), refused.arguments());
            model.addAttribute("problems", Problems.of(said));
            return form(offer(client), form, contact, model);
        }
        return onwards(offer, form.list(), page, request);
    }

    /** From a call of a list on to the next prospect of the list, else to the client. */
    private String onwards(Offer offer, @Nullable UUID list, Page page, HttpServletRequest request) {
        var client = offer.client();
        String home = offers.of(client.id()).isPresent() ? "/clients/" + client.id() : "";
        var became = Toast.undoable(
                page.text("clients.became.CLIENT", client.name()), "/prospects/" + client.id() + "/become/undo");
        if (list == null) {
            became.showNext(request);
            return "redirect:" + (home.isEmpty() ? "/prospects" : home);
        }
        became.leadingTo(home).showNext(request);
        String back = "redirect:/prospects/lists/" + list;
        return canvassing.next(list).map(next -> back + "/entries/" + next).orElse(back);
    }

    @PostMapping("/prospects/{client}/become/undo")
    String undo(@PathVariable UUID client, Page page, HttpServletRequest request) {
        var session = request.getSession();
        if (!(session.getAttribute(LAST) instanceof Became became)
                || !became.client().equals(client)) {
            throw Refusal.conflict("prospects.undo.gone");
        }
        becoming.undo(became, page.text("prospects.undone"));
        session.removeAttribute(LAST);
        Toast.good(page.text("clients.became.PROSPECT", offer(client).client().name()))
                .showNext(request);
        return "redirect:/prospects/" + client + "/become";
    }

    private static Problems problems(BecomeForm form, ContactForm contact, Page page, Offer offer) {
        var problems = isGiven(contact)
                ? contact.read(page.language(), offer.contacts()).problems()
                : Problems.none();
        if (form.tierOrNull() == null) {
            problems = problems.and(new Problem("tier", "clients.problem.word"));
        }
        return form.isNoteTooLong() ? problems.and(new Problem("note", "prospects.problem.long", 5000)) : problems;
    }

    private static Becoming.Wish wish(BecomeForm form, PersonId owner, ContactForm contact, Page page, Offer offer) {
        return new Becoming.Wish(
                Objects.requireNonNull(form.tierOrNull()),
                owner,
                isGiven(contact)
                        ? contact.read(page.language(), offer.contacts()).details()
                        : null,
                page.text("prospects.become.reason"));
    }

    private static boolean isGiven(ContactForm contact) {
        return Stream.of("name", "title", "email", "phone")
                .anyMatch(field -> !contact.value(field).isBlank());
    }

    private String form(Offer offer, BecomeForm form, ContactForm contact, Model model) {
        model.addAttribute("offer", offer);
        model.addAttribute("form", form);
        model.addAttribute("contact", contact);
        model.addAttribute("isOpen", offer.client().lifeCycle() == LifeCycle.PROSPECT);
        model.addAttribute("owner", choosing.colleague(form.named()));
        return "prospects/become";
    }

    private Offer offer(UUID client) {
        return offers.of(new ClientId(client)).orElseThrow(() -> Refusal.notFound("clients.unknown"));
    }
}
