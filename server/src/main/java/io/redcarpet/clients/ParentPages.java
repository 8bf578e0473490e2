package io.redcarpet.clients;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.clients.Change.Changed;
import io.redcarpet.clients.Change.Conflict;
import io.redcarpet.clients.Change.Hidden;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import io.redcarpet.pages.Refusal;
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

    private static final int CHOICES = 8;

    private final Reception reception;
    private final Clients clients;

    ParentPages(Reception reception, Clients clients) {
        this.reception = reception;
        this.clients = clients;
    }

    @GetMapping("/clients/{id}/parent")
    String choose(@PathVariable UUID id, @RequestParam(defaultValue = "") String q, Page page, Model model) {
        return form(reception.changeable(id), q, page, model);
    }

    @PostMapping("/clients/{id}/parent")
    String put(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID parent,
            @RequestParam int version,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var client = reception.changeable(id);
        var above = Optional.ofNullable(parent).map(reception::client);
        try {
            return switch (clients.putUnder(
                    client.id(), version, above.map(Client::id).orElse(null))) {
                case Changed<Client>(Client now) -> reception.done(now.id(), Tab.OVERVIEW, said(now, page), request);
                case Conflict<Client>(Client _, String who) ->
                    throw Refusal.conflict("clients.overtaken", FieldWords.writer(page, who));
                case Hidden<Client> _ -> throw new Refusal(403, "clients.notYours");
            };
        } catch (DataIntegrityViolationException circle) {
            response.setStatus(422);
            String name = above.map(Client::name).orElse("");
            var problem = new Problem("q", "clients.problem.circle", name, client.name());
            model.addAttribute("problems", Problems.of(problem));
            return form(client, name, page, model);
        }
    }

    private static String said(Client client, Page page) {
        return client.details().parent() == null
                ? page.text("clients.parent.none", client.name())
                : page.text("clients.parent.put", client.name(), client.parentName());
    }

    private String form(Client client, String q, Page page, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("q", q);
        model.addAttribute("choices", choices(q, client.id()));
        return page.parameter("hits").isEmpty() ? "clients/parent" : "clients/choices";
    }

    private List<ClientRow> choices(String q, ClientId except) {
        return q.isBlank()
                ? List.of()
                : clients.slice(ClientFilter.named(q), ClientOrder.NAME, null, CHOICES + 1).rows().stream()
                        .filter(row -> !row.id().equals(except))
                        .limit(CHOICES)
                        .toList();
    }
}
