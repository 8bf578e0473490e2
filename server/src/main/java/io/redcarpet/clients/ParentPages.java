package io.redcarpet.clients;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.clients.Change.Changed;
import io.redcarpet.clients.Change.Conflict;
import io.redcarpet.clients.Change.Hidden;
import io.redcarpet.pages.Choice;
import io.redcarpet.pages.Chosen;
import io.redcarpet.pages.Named;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import io.redcarpet.pages.Refusal;
import io.redcarpet.pages.Refusal.Overtaken;
import io.redcarpet.people.Initials;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The client that another one belongs to, found by its name. */
@Controller
@AllowedTo
class ParentPages {

    private static final int SHOWN = 20;
    private static final int OF_THAT_NAME = 200;
    private static final int LONGEST = 100;

    private final Reception reception;
    private final Clients clients;

    ParentPages(Reception reception, Clients clients) {
        this.reception = reception;
        this.clients = clients;
    }

    /** What a field offers in which a client is chosen. */
    @GetMapping("/clients/choices")
    String choices(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID except,
            Model model) {
        var found = named(q.substring(0, Math.min(q.length(), LONGEST)), SHOWN + 2).stream()
                .filter(row -> !row.id().value().equals(except))
                .toList();
        var choices = found.stream().limit(SHOWN).map(ParentPages::choice);
        model.addAttribute("choices", choices.toList());
        model.addAttribute("hasMore", found.size() > SHOWN);
        return "pages/choices";
    }

    private static Choice choice(ClientRow row) {
        String initials = Initials.of(row.name());
        return new Choice(row.id().value(), row.name(), row.ownerName(), initials, Initials.tone(row.name()), true);
    }

    private List<ClientRow> named(String text, int atMost) {
        return clients.slice(ClientFilter.named(text), ClientOrder.NAME, null, atMost)
                .rows();
    }

    @GetMapping("/clients/{id}/parent")
    String choose(@PathVariable UUID id, Model model) {
        var client = reception.changeable(id);
        @Nullable ClientId parent = client.details().parent();
        var now = new Named("parent", parent == null ? null : parent.value(), null).among(new Parents());
        model.addAttribute("form", ParentForm.on(client));
        return form(client, now, Problems.none(), model);
    }

    @PostMapping("/clients/{id}/parent")
    String put(
            @PathVariable UUID id,
            ParentForm form,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var client = reception.changeable(id);
        model.addAttribute("form", form);
        var chosen = form.named().among(new Parents());
        if (!chosen.problems().isEmpty()) {
            response.setStatus(422);
            return form(client, chosen, chosen.problems(), model);
        }
        @Nullable
        ClientId above = chosen.value() == null ? null : chosen.value().id();
        try {
            switch (clients.putUnder(client.id(), form.versionOn(client), above)) {
                case Changed<Client>(Client now) -> {
                    return reception.done(now.id(), Tab.OVERVIEW, said(now, page), request);
                }
                case Conflict<Client>(Client theirs, String who) -> {
                    return overtaken(new Conflict<>(theirs, who), chosen, page, model, response);
                }
                case Hidden<Client> _ -> throw new Refusal(403, "clients.notYours");
            }
        } catch (DataIntegrityViolationException circle) {
            response.setStatus(422);
            var problem = new Problem("parent", "clients.problem.circle", chosen.text(), client.name());
            return form(client, chosen, Problems.of(problem), model);
        }
    }

    private static String overtaken(
            Conflict<Client> conflict, Chosen<Client> mine, Page page, Model model, HttpServletResponse response) {
        var theirs = conflict.theirs();
        String who = FieldWords.writer(page, conflict.who());
        if (page.isFragment()) {
            throw Refusal.overtaken(new Overtaken(
                    FieldWords.line(page, "parent", mine.text()),
                    FieldWords.line(page, "parent", theirs.parentName()),
                    who,
                    theirs.updatedAt(),
                    theirs.version()));
        }
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("form", ParentForm.on(theirs));
        var problem = new Problem("", "clients.contact.overtaken", who, theirs.name());
        return form(theirs, mine, Problems.of(problem), model);
    }

    private static String said(Client client, Page page) {
        return client.details().parent() == null
                ? page.text("clients.parent.none", client.name())
                : page.text("clients.parent.put", client.name(), client.parentName());
    }

    private static String form(Client client, Chosen<Client> chosen, Problems problems, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("chosen", chosen);
        model.addAttribute("problems", problems);
        return "clients/parent";
    }

    private final class Parents implements Named.Among<Client> {

        @Override
        public Optional<Client> find(UUID id) {
            return clients.find(new ClientId(id));
        }

        @Override
        public List<Client> called(String name) {
            return named(name, OF_THAT_NAME).stream()
                    .filter(row -> row.name().equalsIgnoreCase(name))
                    .limit(2)
                    .flatMap(row -> clients.find(row.id()).stream())
                    .toList();
        }

        @Override
        public UUID idOf(Client client) {
            return client.id().value();
        }

        @Override
        public String nameOf(Client client) {
            return client.name();
        }
    }
}
