package io.redcarpet.clients;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Callers;
import io.redcarpet.clients.Change.Changed;
import io.redcarpet.clients.Change.Conflict;
import io.redcarpet.clients.Change.Hidden;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import io.redcarpet.pages.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
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

    private final Clients clients;
    private final Contacts contacts;

    ContactPages(Clients clients, Contacts contacts) {
        this.clients = clients;
        this.contacts = contacts;
    }

    @GetMapping("/clients/{id}/contacts/new")
    String blank(@PathVariable UUID id, Model model) {
        return form(client(id), "", ContactForm.empty(), Problems.none(), model);
    }

    @PostMapping("/clients/{id}/contacts")
    String add(@PathVariable UUID id, ContactForm form, Page page, Model model, HttpServletResponse response) {
        var client = client(id);
        var reading = form.read(page.language(), contacts.of(client.id()));
        if (!reading.problems().isEmpty()) {
            response.setStatus(422);
            return form(client, "", form, reading.problems(), model);
        }
        contacts.add(client.id(), reading.details());
        return people(id);
    }

    @GetMapping("/clients/{id}/contacts/{contact}")
    String edit(@PathVariable UUID id, @PathVariable UUID contact, Model model) {
        return form(client(id), contact.toString(), ContactForm.of(contact(id, contact)), Problems.none(), model);
    }

    @PostMapping("/clients/{id}/contacts/{contact}")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID contact,
            ContactForm form,
            Page page,
            Model model,
            HttpServletResponse response) {
        var client = client(id);
        var known = contact(id, contact);
        var reading = form.read(page.language(), contacts.of(client.id()));
        if (!reading.problems().isEmpty()) {
            response.setStatus(422);
            return form(client, contact.toString(), form, reading.problems(), model);
        }
        int version = form.version() == null ? known.version() : form.version();
        return switch (contacts.change(known.id(), version, reading.details())) {
            case Changed<Contact> _ -> people(id);
            case Conflict<Contact>(Contact theirs, String who) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("version", theirs.version());
                yield form(
                        client,
                        contact.toString(),
                        form,
                        Problems.of(new Problem("", "clients.contact.overtaken", who, theirs.name())),
                        model);
            }
            case Hidden<Contact> _ -> throw new Refusal(403, "clients.notYours");
        };
    }

    @PostMapping("/clients/{id}/contacts/{contact}/remove")
    String remove(@PathVariable UUID id, @PathVariable UUID contact) {
        contacts.remove(contact(id, contact).id());
        return people(id);
    }

    /** Notes how well the caller knows a contact. */
    @PostMapping("/clients/{id}/contacts/{contact}/acquaint")
    String acquaint(@PathVariable UUID id, @PathVariable UUID contact, @RequestParam String closeness) {
        if (!Set.of("MET", "KNOWS", "CLOSE").contains(closeness)) {
            throw Refusal.unprocessable("clients.problem.word");
        }
        contacts.acquaint(contact(id, contact).id(), Callers.required().person(), closeness);
        return people(id);
    }

    private static String people(UUID client) {
        return "redirect:/clients/" + client + "?tab=people";
    }

    private String form(Client client, String contact, ContactForm form, Problems problems, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("contact", contact);
        model.addAttribute("form", form);
        if (!model.containsAttribute("version")) {
            model.addAttribute("version", form.version() == null ? 0 : form.version());
        }
        model.addAttribute(
                "colleagues",
                contacts.of(client.id()).stream()
                        .filter(each -> !each.id().toString().equals(contact))
                        .toList());
        model.addAttribute("problems", problems);
        return "clients/contact";
    }

    private Client client(UUID id) {
        return clients.find(new ClientId(id)).orElseThrow(() -> Refusal.notFound("clients.unknown"));
    }

    private Contact contact(UUID client, UUID id) {
        return contacts.find(new ContactId(id))
                .filter(contact -> contact.client().value().equals(client))
                .orElseThrow(() -> Refusal.notFound("clients.contact.unknown"));
    }
}
