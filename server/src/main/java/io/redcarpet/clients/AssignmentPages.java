package io.redcarpet.clients;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.PersonId;
import io.redcarpet.clients.Assigned.Bound;
import io.redcarpet.clients.Assigned.Given;
import io.redcarpet.clients.Assigned.Impossible;
import io.redcarpet.clients.Assigned.NotYours;
import io.redcarpet.clients.Assigned.Unchanged;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import io.redcarpet.pages.Refusal;
import io.redcarpet.people.People;
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

/** Gives a client to somebody else. */
@Controller
@AllowedTo
class AssignmentPages {

    private final Reception reception;
    private final Assigning assigning;
    private final People people;
    private final Clock clock;

    AssignmentPages(Reception reception, Assigning assigning, People people, Clock clock) {
        this.reception = reception;
        this.assigning = assigning;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/clients/{id}/hand-over")
    String blank(@PathVariable UUID id, Model model) {
        return form(reception.client(id), HandOverForm.startingOn(LocalDate.now(clock)), Problems.none(), model);
    }

    @PostMapping("/clients/{id}/hand-over")
    String handOver(
            @PathVariable UUID id,
            HandOverForm form,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var client = reception.client(id);
        var problems = form.problems(LocalDate.now(clock));
        if (problems.isEmpty()) {
            var person = new PersonId(Objects.requireNonNull(form.person()));
            var from = Objects.requireNonNull(form.from());
            switch (assigning.handTo(client.id(), person, from, form.why())) {
                case Given _, Unchanged _ -> {
                    return reception.done(client.id(), Tab.PEOPLE, page.text("clients.given", client.name()), request);
                }
                case Bound _ -> problems = Problems.of(new Problem("person", "clients.problem.bound"));
                case Impossible _ -> problems = Problems.of(new Problem("person", "clients.problem.gone"));
                case NotYours _ -> throw new Refusal(403, "clients.notYours");
            }
        }
        response.setStatus(422);
        return form(client, form, problems, model);
    }

    private String form(Client client, HandOverForm form, Problems problems, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("person", Objects.toString(form.person(), ""));
        model.addAttribute("from", Objects.toString(form.from(), ""));
        model.addAttribute("reason", form.why());
        model.addAttribute("owners", people.owners());
        model.addAttribute("problems", problems);
        return "clients/handover";
    }
}
