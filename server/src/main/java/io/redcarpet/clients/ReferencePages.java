package io.redcarpet.clients;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import io.redcarpet.pages.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The keys by which other systems know a client. */
@Controller
@AllowedTo
class ReferencePages {

    private final Reception reception;
    private final Particulars particulars;

    ReferencePages(Reception reception, Particulars particulars) {
        this.reception = reception;
        this.particulars = particulars;
    }

    @GetMapping("/clients/{id}/references/new")
    String blank(@PathVariable UUID id, Model model) {
        return form(reception.changeable(id), "", "", model);
    }

    @PostMapping("/clients/{id}/references")
    String add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String key,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var client = reception.changeable(id);
        var problems = problems(source.strip(), key.strip());
        if (problems.isEmpty()) {
            if (particulars.refer(client.id(), source.strip(), key.strip())) {
                return reception.done(client.id(), Tab.OVERVIEW, page.text("clients.reference.added"), request);
            }
            problems = Problems.of(new Problem("key", "clients.problem.reference.taken", source.strip()));
        }
        response.setStatus(422);
        model.addAttribute("problems", problems);
        return form(client, source, key, model);
    }

    private static Problems problems(String source, String key) {
        var typed = new Typed("en");
        typed.line("source", source, 50);
        typed.line("key", key, 200);
        return new Problems(typed.problems());
    }

    @PostMapping("/clients/{id}/references/remove")
    String remove(
            @PathVariable UUID id,
            @RequestParam String source,
            @RequestParam String key,
            Page page,
            HttpServletRequest request) {
        var client = reception.changeable(id);
        if (!particulars.forget(client.id(), source, key)) {
            throw Refusal.notFound("clients.reference.unknown");
        }
        return reception.done(client.id(), Tab.OVERVIEW, page.text("clients.reference.removed"), request);
    }

    private static String form(Client client, String source, String key, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("source", source);
        model.addAttribute("key", key);
        return "clients/reference";
    }
}
