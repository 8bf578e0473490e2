package io.redcarpet.clients;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.PersonId;
import io.redcarpet.pages.Chosen;
import io.redcarpet.pages.Named;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Refusal;
import io.redcarpet.people.Choosing;
import io.redcarpet.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who of us knows whom at a client. */
@Controller
@AllowedTo
class AcquaintancePages {

    private final Reception reception;
    private final Contacts contacts;
    private final Choosing choosing;

    AcquaintancePages(Reception reception, Contacts contacts, Choosing choosing) {
        this.reception = reception;
        this.contacts = contacts;
        this.choosing = choosing;
    }

    @GetMapping("/clients/{id}/contacts/{contact}/acquaint")
    String blank(@PathVariable UUID id, @PathVariable UUID contact, Model model) {
        return form(reception.changeable(id), contact(id, contact), Chosen.nothing(), model);
    }

    @PostMapping("/clients/{id}/contacts/{contact}/acquaint")
    String acquaint(
            @PathVariable UUID id,
            @PathVariable UUID contact,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable String personName,
            @RequestParam(defaultValue = "KNOWS") String closeness,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var client = reception.changeable(id);
        var known = contact(id, contact);
        if (!Set.of("MET", "KNOWS", "CLOSE").contains(closeness)) {
            throw Refusal.unprocessable("clients.problem.word");
        }
        var chosen = choosing.colleague(new Named("person", person, personName));
        var by = chosen.value();
        if (by == null) {
            response.setStatus(422);
            model.addAttribute("problems", chosen.required("clients.problem.member.none"));
            return form(client, known, chosen, model);
        }
        contacts.acquaint(known.id(), by.id(), closeness);
        String said = page.text("clients.acquaintance.added", by.name(), known.name());
        return reception.done(client.id(), Tab.PEOPLE, said, request);
    }

    @PostMapping("/clients/{id}/contacts/{contact}/estrange")
    String estrange(
            @PathVariable UUID id,
            @PathVariable UUID contact,
            @RequestParam UUID person,
            Page page,
            HttpServletRequest request) {
        var client = reception.changeable(id);
        contacts.estrange(contact(id, contact).id(), new PersonId(person));
        return reception.done(client.id(), Tab.PEOPLE, page.text("clients.acquaintance.removed"), request);
    }

    private static String form(Client client, Contact contact, Chosen<Person> chosen, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("contact", contact);
        model.addAttribute("chosen", chosen);
        return "clients/acquaint";
    }

    private Contact contact(UUID client, UUID id) {
        return contacts.find(new ContactId(id))
                .filter(contact -> contact.client().value().equals(client))
                .orElseThrow(() -> Refusal.notFound("clients.contact.unknown"));
    }
}
