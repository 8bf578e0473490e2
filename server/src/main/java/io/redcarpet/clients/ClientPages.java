package io.redcarpet.clients;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Role;
import io.redcarpet.audit.AuditTrail;
import io.redcarpet.clients.Change.Changed;
import io.redcarpet.clients.Change.Conflict;
import io.redcarpet.clients.Change.Hidden;
import io.redcarpet.pages.NavigationEntry;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import io.redcarpet.pages.QuickCreate;
import io.redcarpet.pages.Refusal;
import io.redcarpet.pages.Toast;
import io.redcarpet.people.People;
import io.redcarpet.people.PeopleFilter;
import io.redcarpet.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One client: its page, its fields, and the way from prospect to client. */
@Controller
@AllowedTo
class ClientPages {

    private static final List<String> INLINE =
            List.of("phone", "email", "website", "industry", "tier", "employees", "founded", "source");

    private final Clients clients;
    private final Contacts contacts;
    private final Assignments assignments;
    private final Particulars particulars;
    private final AuditTrail trail;
    private final People people;
    private final ObjectProvider<ClientPart> parts;

    ClientPages(
            Clients clients,
            Contacts contacts,
            Assignments assignments,
            Particulars particulars,
            AuditTrail trail,
            People people,
            ObjectProvider<ClientPart> parts) {
        this.clients = clients;
        this.contacts = contacts;
        this.assignments = assignments;
        this.particulars = particulars;
        this.trail = trail;
        this.people = people;
        this.parts = parts;
    }

    @Bean
    static NavigationEntry clientsEntry() {
        return new NavigationEntry("clients.title", "/clients", "building-2", NavigationEntry.Group.WORK, 20, "c");
    }

    @Bean
    static QuickCreate clientCreation() {
        return new QuickCreate(
                "clients.one",
                "/clients/new",
                "building-2",
                "c",
                Set.of(Role.ACCOUNT_EXECUTIVE, Role.ACCOUNT_MANAGER, Role.MANAGER, Role.ADMINISTRATOR));
    }

    @GetMapping("/clients/{id}")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "overview") String tab, Page page, Model model) {
        var client = client(id);
        model.addAttribute("client", client);
        model.addAttribute("tab", Set.of("overview", "people", "history").contains(tab) ? tab : "overview");
        model.addAttribute("contacts", contacts.of(client.id()));
        model.addAttribute("assignments", assignments.of(client.id()));
        model.addAttribute("team", particulars.team(client.id()));
        model.addAttribute("addresses", particulars.addresses(client.id()));
        model.addAttribute("references", particulars.externalRefs(client.id()));
        model.addAttribute("subsidiaries", clients.subsidiaries(client.id()));
        model.addAttribute("facts", facts(client));
        model.addAttribute("changes", tab.equals("history") ? trail.of(id, null, 100) : null);
        model.addAttribute("colleagues", tab.equals("people") ? colleagues() : List.of());
        model.addAttribute("parts", parts(client, page));
        return "clients/show";
    }

    private List<ClientPart.Card> parts(Client client, Page page) {
        return parts.stream()
                .sorted(Comparator.comparingInt(ClientPart::order))
                .map(part -> part.card(client, page))
                .toList();
    }

    private static List<ClientFact> facts(Client client) {
        var form = ClientForm.of(client);
        return INLINE.stream()
                .map(field -> new ClientFact(field, form.value(field)))
                .toList();
    }

    private List<Person> colleagues() {
        return people.page(new PeopleFilter("", null, true), null, 200);
    }

    @GetMapping("/clients/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        var client = client(id);
        return form(client, ClientForm.of(client), Problems.none(), model);
    }

    @PostMapping("/clients/{id}")
    String change(
            @PathVariable UUID id,
            ClientForm form,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var client = client(id);
        var reading = form.read(page.language(), client.details().parent());
        if (!reading.problems().isEmpty()) {
            response.setStatus(422);
            return form(client, form, reading.problems(), model);
        }
        return switch (clients.change(client.id(), versionOf(form, client), reading.details())) {
            case Changed<Client>(Client now) -> {
                Undo.remember(request, client, now);
                Toast.undoable(page.text("clients.saved", now.name()), "/clients/" + id + "/undo")
                        .showNext(request);
                yield "redirect:/clients/" + id;
            }
            case Conflict<Client>(Client theirs, String who) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("theirs", ClientForm.of(theirs).values());
                model.addAttribute("who", who);
                yield form(theirs, form, Problems.none(), model);
            }
            case Hidden<Client> _ -> throw notYours();
        };
    }

    private static int versionOf(ClientForm form, Client client) {
        return form.version() == null ? client.version() : form.version();
    }

    private static String form(Client client, ClientForm form, Problems problems, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("values", form.values());
        model.addAttribute("version", client.version());
        model.addAttribute("problems", problems);
        return "clients/form";
    }

    @GetMapping("/clients/{id}/field/{field}")
    String field(
            @PathVariable UUID id,
            @PathVariable String field,
            @RequestParam(defaultValue = "false") boolean edit,
            Model model) {
        var client = client(id);
        return fact(client, inline(field), ClientForm.of(client).value(field), edit, model);
    }

    /** One field changed in place; the answer is the field as it stands then. */
    @PostMapping("/clients/{id}/field/{field}")
    String changeField(
            @PathVariable UUID id,
            @PathVariable String field,
            @RequestParam(defaultValue = "") String value,
            @RequestParam int version,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var client = client(id);
        var reading = ClientForm.of(client)
                .with(inline(field), value)
                .read(page.language(), client.details().parent());
        if (!reading.problems().isEmpty()) {
            response.setStatus(422);
            model.addAttribute("problems", reading.problems());
            return fact(client, field, value, true, model);
        }
        return switch (clients.change(client.id(), version, reading.details())) {
            case Changed<Client>(Client now) -> {
                Undo.remember(request, client, now);
                yield fact(now, field, ClientForm.of(now).value(field), false, model);
            }
            case Conflict<Client>(Client theirs, String who) -> {
                response.setStatus(422);
                String standing = ClientForm.of(theirs).value(field);
                model.addAttribute(
                        "problems", Problems.of(new Problem(field, "clients.field.overtaken", who, standing)));
                yield fact(theirs, field, value, true, model);
            }
            case Hidden<Client> _ -> throw notYours();
        };
    }

    private static String inline(String field) {
        if (!INLINE.contains(field)) {
            throw Refusal.notFound("clients.unknown");
        }
        return field;
    }

    private static String fact(Client client, String field, String value, boolean edit, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("field", field);
        model.addAttribute("value", value);
        model.addAttribute("edit", edit);
        return "clients/fact";
    }

    @PostMapping("/clients/{id}/become")
    String become(
            @PathVariable UUID id,
            @RequestParam LifeCycle lifeCycle,
            @RequestParam int version,
            Page page,
            HttpServletRequest request) {
        switch (clients.become(new ClientId(id), version, lifeCycle)) {
            case Changed<Client>(Client now) ->
                Toast.good(page.text("clients.became." + lifeCycle, now.name())).showNext(request);
            case Conflict<Client>(Client _, String who) -> throw Refusal.conflict("clients.overtaken", who);
            case Hidden<Client> _ -> throw notYours();
        }
        return "redirect:/clients/" + id;
    }

    @PostMapping("/clients/{id}/undo")
    String undo(@PathVariable UUID id, Page page, HttpServletRequest request) {
        @Nullable Undo undo = Undo.of(request, id);
        if (undo == null) {
            throw Refusal.conflict("clients.undo.gone");
        }
        var client = client(id);
        var before =
                undo.before().read(page.language(), client.details().parent()).details();
        if (!(clients.change(client.id(), undo.version(), before) instanceof Changed)) {
            throw Refusal.conflict("clients.undo.gone");
        }
        Toast.good(page.text("clients.undone")).showNext(request);
        return "redirect:/clients/" + id;
    }

    private Client client(UUID id) {
        return clients.find(new ClientId(id)).orElseThrow(() -> Refusal.notFound("clients.unknown"));
    }

    private static Refusal notYours() {
        return new Refusal(403, "clients.notYours");
    }
}
