package io.redcarpet.clients;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Role;
import io.redcarpet.audit.AuditEntry;
import io.redcarpet.audit.AuditTrail;
import io.redcarpet.pages.NavigationEntry;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.QuickCreate;
import io.redcarpet.pages.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One client: what an account executive wants to know before the next word to it. */
@Controller
@AllowedTo
class ClientPages {

    private final Clients clients;
    private final Contacts contacts;
    private final Assignments assignments;
    private final Particulars particulars;
    private final AuditTrail trail;
    private final PastChanges past;
    private final ObjectProvider<ClientPart> parts;

    ClientPages(
            Clients clients,
            Contacts contacts,
            Assignments assignments,
            Particulars particulars,
            AuditTrail trail,
            PastChanges past,
            ObjectProvider<ClientPart> parts) {
        this.clients = clients;
        this.contacts = contacts;
        this.assignments = assignments;
        this.particulars = particulars;
        this.trail = trail;
        this.past = past;
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
                        Set.of(Role.ACCOUNT_EXECUTIVE, Role.ACCOUNT_MANAGER, Role.MANAGER, Role.ADMINISTRATOR))
                .beside();
    }

    @GetMapping("/clients/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "overview") String tab,
            @RequestParam(required = false) @Nullable Long before,
            Page page,
            Model model) {
        var client = clients.find(new ClientId(id)).orElseThrow(() -> Refusal.notFound("clients.unknown"));
        model.addAttribute("client", client);
        model.addAttribute("tab", Tab.named(tab).address());
        model.addAttribute("contacts", contacts.of(client.id()));
        model.addAttribute("team", particulars.team(client.id()));
        model.addAttribute("parts", parts(client, page));
        switch (Tab.named(tab)) {
            case OVERVIEW -> addOverview(client, model);
            case HISTORY -> addHistory(client, before, model);
            case PEOPLE -> model.addAttribute("assignments", assignments.of(client.id()));
        }
        return "clients/show";
    }

    private List<ClientPart.Card> parts(Client client, Page page) {
        return parts.stream()
                .sorted(Comparator.comparingInt(ClientPart::order))
                .map(part -> part.card(client, page))
                .toList();
    }

    private void addOverview(Client client, Model model) {
        model.addAttribute("facts", ClientFact.of(client));
        model.addAttribute("addresses", particulars.addresses(client.id()));
        model.addAttribute("references", particulars.externalRefs(client.id()));
        model.addAttribute("family", clients.family(client.id()));
        model.addAttribute("changes", trail.of(client.id().value(), null, 5));
    }

    private void addHistory(Client client, @Nullable Long before, Model model) {
        var undoable = past.undoable(client.id());
        Function<AuditEntry, String> undo = entry -> undoable.contains(entry.id())
                ? "/clients/%s/history/%d/undo?tab=history".formatted(client.id(), entry.id())
                : "";
        model.addAttribute("changes", trail.of(client.id().value(), before, 50));
        model.addAttribute("undo", undo);
    }
}
