package io.redcarpet.clients;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.clients.Change.Changed;
import io.redcarpet.clients.Change.Conflict;
import io.redcarpet.clients.Change.Hidden;
import io.redcarpet.clients.Overlay.Written;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Problems;
import io.redcarpet.pages.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes a client: the whole form, one field in its place, and the way from prospect to client. */
@Controller
@AllowedTo
class ClientEditPages {

    private final Clients clients;
    private final Reception reception;

    ClientEditPages(Clients clients, Reception reception) {
        this.clients = clients;
        this.reception = reception;
    }

    @GetMapping("/clients/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        var client = reception.client(id);
        return form(client, ClientForm.of(client).values(), Problems.none(), model);
    }

    @PostMapping({"/clients/{id}", "/clients/{id}/edit"})
    String change(
            @PathVariable UUID id,
            ClientForm form,
            @RequestParam Map<String, String> sent,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var client = reception.client(id);
        var overlay = overlay(sent, form, client);
        var reading = ClientForm.of(overlay.merged(), form.version())
                .read(page.language(), client.details().parent());
        if (!reading.problems().isEmpty()) {
            response.setStatus(422);
            return form(client, overlay.merged(), reading.problems(), model);
        }
        int version = overlay.version(form.version(), client.version());
        return switch (clients.change(client.id(), version, reading.details())) {
            case Changed<Client>(Client now) ->
                reception.done(now.id(), Tab.OVERVIEW, page.text("clients.saved", now.name()), request);
            case Conflict<Client>(Client theirs, String who) -> {
                var clash = overlay(sent, form, theirs);
                if (page.isFragment()) {
                    throw overtaken(page, clash, theirs, who);
                }
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("clashes", clash.clashes());
                model.addAttribute("who", FieldWords.writer(page, who));
                yield form(theirs, clash.merged(), Problems.none(), model);
            }
            case Hidden<Client> _ -> throw notYours();
        };
    }

    private static Overlay overlay(Map<String, String> sent, ClientForm form, Client client) {
        var standing = ClientForm.of(client).values();
        standing.remove("lifeCycle");
        return Overlay.of(sent, form.values(), standing);
    }

    private static Refusal overtaken(Page page, Overlay clash, Client theirs, String who) {
        return clash.refusal(
                (field, value) -> FieldWords.line(page, field, value),
                new Written(FieldWords.writer(page, who), theirs.updatedAt(), theirs.version()));
    }

    private static String form(Client client, Map<String, String> values, Problems problems, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("values", values);
        model.addAttribute("standing", ClientForm.of(client).values());
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
        var client = reception.client(id);
        model.addAttribute("edit", edit);
        return fact(client, new ClientFact(inline(field), ClientForm.of(client).value(field)), model);
    }

    /** One field changed in place; the answer is the field as it stands then. */
    @PostMapping("/clients/{id}/field/{field}")
    String changeField(
            @PathVariable UUID id,
            @PathVariable String field,
            @RequestParam(defaultValue = "") String value,
            @RequestParam int version,
            @RequestParam Map<String, String> sent,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var client = reception.client(id);
        var overlay = overlay(sent, inline(field), value, client);
        var reading = ClientForm.of(client)
                .with(field, value)
                .read(page.language(), client.details().parent());
        if (!reading.problems().isEmpty()) {
            response.setStatus(422);
            model.addAttribute("problems", reading.problems());
            model.addAttribute("edit", true);
            return fact(client, new ClientFact(field, value), model);
        }
        return switch (clients.change(client.id(), overlay.version(version, client.version()), reading.details())) {
            case Changed<Client>(Client now) -> {
                String text = page.text("clients.saved", now.name());
                if (!page.isFragment()) {
                    yield reception.done(now.id(), Tab.OVERVIEW, text, request);
                }
                reception.told(now.id(), Tab.OVERVIEW, text).showBeside(response);
                yield fact(now, new ClientFact(field, ClientForm.of(now).value(field)), model);
            }
            case Conflict<Client>(Client theirs, String who) ->
                throw overtaken(page, overlay(sent, field, value, theirs), theirs, who);
            case Hidden<Client> _ -> throw notYours();
        };
    }

    private static Overlay overlay(Map<String, String> sent, String field, String value, Client client) {
        String standing = ClientForm.of(client).value(field);
        return Overlay.of(sent, Map.of(field, value), Map.of(field, standing));
    }

    private static String inline(String field) {
        if (!ClientFact.INLINE.contains(field)) {
            throw Refusal.notFound("clients.unknown");
        }
        return field;
    }

    private static String fact(Client client, ClientFact fact, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("field", fact.field());
        model.addAttribute("value", fact.value());
        return "clients/fact";
    }

    @PostMapping("/clients/{id}/become")
    String become(
            @PathVariable UUID id,
            @RequestParam LifeCycle lifeCycle,
            @RequestParam int version,
            Page page,
            HttpServletRequest request) {
        return switch (clients.become(new ClientId(id), version, lifeCycle)) {
            case Changed<Client>(Client now) ->
                reception.done(now.id(), Tab.OVERVIEW, page.text("clients.became." + lifeCycle, now.name()), request);
            case Conflict<Client>(Client _, String who) ->
                throw Refusal.conflict("clients.overtaken", FieldWords.writer(page, who));
            case Hidden<Client> _ -> throw notYours();
        };
    }

    private static Refusal notYours() {
        return new Refusal(403, "clients.notYours");
    }
}
