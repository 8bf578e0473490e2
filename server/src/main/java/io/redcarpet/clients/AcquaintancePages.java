package io.redcarpet.clients;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.PersonId;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import io.redcarpet.pages.Refusal;
import io.redcarpet.people.People;
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
    private final People people;
    private final ColleagueChoices colleagues;

    AcquaintancePages(Reception reception, Contacts contacts, People people, ColleagueChoices colleagues) {
        this.reception = reception;
        this.contacts = contacts;
        this.people = people;
        this.colleagues = colleagues;
    }

    @GetMapping("/clients/{id}/contacts/{contact}/acquaint")
    String blank(
            @PathVariable UUID id,
            @PathVariable UUID contact,
            @RequestParam(defaultValue = "") String q,
            Page page,
            Model model) {
        model.addAttribute("q", q);
        return form(reception.changeable(id), contact(id, contact), page, model);
    }

    @PostMapping("/clients/{id}/contacts/{contact}/acquaint")
    String acquaint(
            @PathVariable UUID id,
            @PathVariable UUID contact,
            @RequestParam(required = false) @Nullable UUID person,
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
        var by = person == null
                ? null
                : people.find(new PersonId(person)).filter(Person::active).orElse(null);
        if (by == null) {
            response.setStatus(422);
            var problem = new Problem("person", "clients.problem.member.none");
            model.addAttribute("problems", Problems.of(problem));
            return form(client, known, page, model);
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

    private String form(Client client, Contact contact, Page page, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("contact", contact);
        model.addAttribute("choices", colleagues.named(page.parameter("q"), null));
        return page.parameter("hits").isEmpty() ? "clients/acquaint" : "clients/colleagues";
    }

    private Contact contact(UUID client, UUID id) {
        return contacts.find(new ContactId(id))
                .filter(contact -> contact.client().value().equals(client))
                .orElseThrow(() -> Refusal.notFound("clients.contact.unknown"));
    }
}
