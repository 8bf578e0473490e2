package io.redcarpet.clients;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.pages.Chosen;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import io.redcarpet.people.Choosing;
import io.redcarpet.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who works with a client beside its primary account executive. */
@Controller
@AllowedTo
class AccountTeamPages {

    private final Reception reception;
    private final Particulars particulars;
    private final Choosing choosing;
    private final Clock clock;

    AccountTeamPages(Reception reception, Particulars particulars, Choosing choosing, Clock clock) {
        this.reception = reception;
        this.particulars = particulars;
        this.choosing = choosing;
        this.clock = clock;
    }

    @GetMapping("/clients/{id}/team/new")
    String blank(@PathVariable UUID id, Model model) {
        return form(reception.changeable(id), MemberForm.from(LocalDate.now(clock)), Chosen.nothing(), model);
    }

    @PostMapping("/clients/{id}/team")
    String join(
            @PathVariable UUID id,
            MemberForm form,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var client = reception.changeable(id);
        var chosen = choosing.colleague(form.named());
        var problems = chosen.required("clients.problem.member.none").and(form.problems());
        if (problems.isEmpty() && chosen.value() != null) {
            var person = chosen.value();
            if (particulars.join(client.id(), person.id(), form.membership())) {
                return reception.done(client.id(), Tab.PEOPLE, page.text("clients.team.added", person.name()), request);
            }
            problems = Problems.of(new Problem("person", "clients.problem.member"));
        }
        response.setStatus(422);
        model.addAttribute("problems", problems);
        return form(client, form, chosen, model);
    }

    @PostMapping("/clients/{id}/team/{membership}/remove")
    String leave(@PathVariable UUID id, @PathVariable UUID membership, Page page, HttpServletRequest request) {
        var client = reception.changeable(id);
        particulars.leave(client.id(), membership);
        return reception.done(client.id(), Tab.PEOPLE, page.text("clients.team.removed"), request);
    }

    private static String form(Client client, MemberForm form, Chosen<Person> chosen, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("form", form);
        model.addAttribute("chosen", chosen);
        return "clients/member";
    }
}
