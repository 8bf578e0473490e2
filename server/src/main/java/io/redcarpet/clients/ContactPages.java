package io.redcarpet.clients;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Role;
import io.redcarpet.clients.Change.Changed;
import io.redcarpet.clients.Change.Conflict;
import io.redcarpet.clients.Change.Hidden;
import io.redcarpet.clients.Overlay.Written;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import io.redcarpet.pages.QuickCreate;
import io.redcarpet.pages.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** The persons at a client. */
@Controller
@AllowedTo
class ContactPages {

    private static final int CHOICES = 8;

    private final Reception reception;
    private final Clients clients;
    private final Contacts contacts;

    ContactPages(Reception reception, Clients clients, Contacts contacts) {
        this.reception = reception;
        this.clients = clients;
        this.contacts = contacts;
    }

    @Bean
    static QuickCreate contactCreation() {
        return new QuickCreate(
                        "clients.contact.one",
                        "/contacts/new",
                        "user-round",
                        "t",
                        Set.of(Role.ACCOUNT_EXECUTIVE, Role.ACCOUNT_MANAGER, Role.MANAGER, Role.ADMINISTRATOR))
                .beside();
    }

    /** A contact from anywhere begins with the client. */
    @GetMapping("/contacts/new")
    String chooseClient(@RequestParam(defaultValue = "") String q, Page page, Model model) {
        model.addAttribute("q", q);
        model.addAttribute(
                "choices",
                clients.slice(ClientFilter.named(q), ClientOrder.NAME, null, CHOICES)
                        .rows());
        return page.parameter("hits").isEmpty() ? "clients/whose" : "clients/choices";
    }

    @GetMapping("/clients/{id}/contacts/new")
    String blank(@PathVariable UUID id, Model model) {
        return form(reception.changeable(id), null, ContactForm.empty(), Problems.none(), model);
    }

    @PostMapping("/clients/{id}/contacts")
    String add(
            @PathVariable UUID id,
            ContactForm form,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var client = reception.changeable(id);
        var reading = form.read(page.language(), contacts.of(client.id()), null);
        if (!reading.problems().isEmpty()) {
            response.setStatus(422);
            return form(client, null, form, reading.problems(), model);
        }
        contacts.add(client.id(), reading.details());
        String said = page.text("clients.contact.added", reading.details().name(), client.name());
        return reception.done(client.id(), Tab.PEOPLE, said, request);
    }

    @GetMapping("/clients/{id}/contacts/{contact}")
    String edit(@PathVariable UUID id, @PathVariable UUID contact, Model model) {
        var known = contact(id, contact);
        return form(reception.client(id), known, ContactForm.of(known), Problems.none(), model);
    }

    @PostMapping("/clients/{id}/contacts/{contact}")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID contact,
            ContactForm form,
            @RequestParam Map<String, String> sent,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var client = reception.changeable(id);
        var known = contact(id, contact);
        var overlay = overlay(sent, form, known);
        var merged = ContactForm.of(overlay.merged(), known.version());
        var reading = merged.read(page.language(), contacts.of(client.id()), known.id());
        if (!reading.problems().isEmpty()) {
            response.setStatus(422);
            return form(client, known, merged, reading.problems(), model);
        }
        int version = overlay.version(form.version(), known.version());
        return switch (contacts.change(known.id(), version, reading.details())) {
            case Changed<Contact>(Contact now) ->
                reception.done(client.id(), Tab.PEOPLE, page.text("clients.saved", now.name()), request);
            case Conflict<Contact>(Contact theirs, String who) -> {
                if (page.isFragment()) {
                    throw overtaken(page, overlay(sent, form, theirs), theirs, who);
                }
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                String writer = FieldWords.writer(page, who);
                var problem = new Problem("", "clients.contact.overtaken", writer, theirs.name());
                yield form(client, theirs, merged, Problems.of(problem), model);
            }
            case Hidden<Contact> _ -> throw new Refusal(403, "clients.notYours");
        };
    }

    private static Overlay overlay(Map<String, String> sent, ContactForm form, Contact contact) {
        return Overlay.of(sent, form.values(), ContactForm.of(contact).values());
    }

    private Refusal overtaken(Page page, Overlay clash, Contact theirs, String who) {
        var colleagues = contacts.of(theirs.client());
        return clash.refusal(
                (field, value) -> FieldWords.line(page, field, named(field, value, colleagues)),
                new Written(FieldWords.writer(page, who), theirs.updatedAt(), theirs.version()));
    }

    private static String named(String field, String value, List<Contact> colleagues) {
        return colleagues.stream()
                .filter(each ->
                        field.equals("reportsTo") && each.id().toString().equals(value))
                .findFirst()
                .map(Contact::name)
                .orElse(value);
    }

    @PostMapping("/clients/{id}/contacts/{contact}/remove")
    String remove(@PathVariable UUID id, @PathVariable UUID contact, Page page, HttpServletRequest request) {
        var client = reception.changeable(id);
        var known = contact(id, contact);
        contacts.remove(known.id());
        return reception.done(client.id(), Tab.PEOPLE, page.text("clients.contact.removed", known.name()), request);
    }

    private String form(Client client, @Nullable Contact contact, ContactForm form, Problems problems, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("contact", contact);
        model.addAttribute("form", form);
        model.addAttribute(
                "colleagues",
                contacts.of(client.id()).stream()
                        .filter(each -> contact == null || !each.id().equals(contact.id()))
                        .toList());
        model.addAttribute("problems", problems);
        return "clients/contact";
    }

    private Contact contact(UUID client, UUID id) {
        return contacts.find(new ContactId(id))
                .filter(contact -> Objects.equals(contact.client().value(), client))
                .orElseThrow(() -> Refusal.notFound("clients.contact.unknown"));
    }
}
