package io.redcarpet.clients;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.PersonId;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import io.redcarpet.people.People;
import io.redcarpet.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who works with a client beside its primary account executive. */
@Controller
@AllowedTo
class AccountTeamPages {

    private final Reception reception;
    private final Particulars particulars;
    private final People people;
    private final ColleagueChoices colleagues;
    private final Clock clock;

    AccountTeamPages(
            Reception reception, Particulars particulars, People people, ColleagueChoices colleagues, Clock clock) {
        this.reception = reception;
        this.particulars = particulars;
        this.people = people;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping("/clients/{id}/team/new")
    String blank(@PathVariable UUID id, @RequestParam(defaultValue = "") String q, Page page, Model model) {
        var client = reception.changeable(id);
        model.addAttribute("q", q);
        return form(client, MemberForm.from(LocalDate.now(clock)), page, model);
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
        var problems = form.problems();
        if (problems.isEmpty()) {
            var person = people.find(new PersonId(Objects.requireNonNull(form.person())))
                    .filter(Person::active);
            if (person.isPresent() && particulars.join(client.id(), person.get().id(), form.membership())) {
                return reception.done(
                        client.id(),
                        Tab.PEOPLE,
                        page.text("clients.team.added", person.get().name()),
                        request);
            }
            String key = person.isEmpty() ? "clients.problem.gone" : "clients.problem.member";
            problems = Problems.of(new Problem("person", key));
        }
        response.setStatus(422);
        model.addAttribute("problems", problems);
        return form(client, form, page, model);
    }

    @PostMapping("/clients/{id}/team/{membership}/remove")
    String leave(@PathVariable UUID id, @PathVariable UUID membership, Page page, HttpServletRequest request) {
        var client = reception.changeable(id);
        particulars.leave(client.id(), membership);
        return reception.done(client.id(), Tab.PEOPLE, page.text("clients.team.removed"), request);
    }

    private String form(Client client, MemberForm form, Page page, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("form", form);
        model.addAttribute("choices", colleagues.named(page.parameter("q"), form.person()));
        return page.parameter("hits").isEmpty() ? "clients/member" : "clients/colleagues";
    }
}
