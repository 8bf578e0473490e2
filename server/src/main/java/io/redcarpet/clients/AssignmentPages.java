package io.redcarpet.clients;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Role;
import io.redcarpet.clients.Assigned.Bound;
import io.redcarpet.clients.Assigned.Given;
import io.redcarpet.clients.Assigned.Impossible;
import io.redcarpet.clients.Assigned.NotYours;
import io.redcarpet.clients.Assigned.Unchanged;
import io.redcarpet.clients.HandingOver.Handed;
import io.redcarpet.pages.Chosen;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import io.redcarpet.pages.Refusal;
import io.redcarpet.pages.Refusal.Overtaken;
import io.redcarpet.people.Choosing;
import io.redcarpet.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
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
    private final HandingOver handing;
    private final Assignments assignments;
    private final Choosing choosing;
    private final Clock clock;

    AssignmentPages(Reception reception, HandingOver handing, Assignments assignments, Choosing choosing, Clock clock) {
        this.reception = reception;
        this.handing = handing;
        this.assignments = assignments;
        this.choosing = choosing;
        this.clock = clock;
    }

    @GetMapping("/clients/{id}/hand-over")
    String blank(@PathVariable UUID id, Model model) {
        var client = reception.client(id);
        var form = HandOverForm.startingOn(LocalDate.now(clock))
                .on(assignments.of(client.id()).stream().findFirst());
        return form(client, form, Chosen.nothing(), model);
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
        var chosen = choosing.colleague(form.named(), Role.ACCOUNT_EXECUTIVE);
        var problems = chosen.required("clients.problem.person").and(form.problems(LocalDate.now(clock)));
        if (problems.isEmpty() && chosen.value() != null) {
            switch (handing.handOver(client.id(), chosen.value().id(), form)) {
                case Handed.First(Given _), Handed.First(Unchanged _) -> {
                    return reception.done(client.id(), Tab.PEOPLE, page.text("clients.given", client.name()), request);
                }
                case Handed.First(Bound _) -> problems = Problems.of(new Problem("person", "clients.problem.bound"));
                case Handed.First(Impossible _) ->
                    problems = Problems.of(new Problem("person", "clients.problem.gone"));
                case Handed.First(NotYours _) -> throw new Refusal(403, "clients.notYours");
                case Handed.Second(Assignment last) -> {
                    response.setStatus(HttpServletResponse.SC_CONFLICT);
                    model.addAttribute("problems", overtaken(last, chosen, page));
                    return form(client, form.on(Optional.of(last)), chosen, model);
                }
            }
        }
        response.setStatus(422);
        model.addAttribute("problems", problems);
        return form(client, form, chosen, model);
    }

    private static Problems overtaken(Assignment last, Chosen<Person> chosen, Page page) {
        String who = FieldWords.writer(page, last.assignedBy());
        if (page.isFragment()) {
            throw Refusal.overtaken(new Overtaken(
                    FieldWords.line(page, "person", chosen.text()),
                    FieldWords.line(page, "person", last.personName()),
                    who,
                    last.assignedAt(),
                    HandOverForm.versionOf(last)));
        }
        return Problems.of(new Problem("", "clients.handOver.overtaken", who, last.personName()));
    }

    private static String form(Client client, HandOverForm form, Chosen<Person> chosen, Model model) {
        model.addAttribute("version", Objects.toString(form.version(), ""));
        model.addAttribute("client", client);
        model.addAttribute("chosen", chosen);
        model.addAttribute("from", Objects.toString(form.from(), ""));
        model.addAttribute("reason", form.why());
        return "clients/handover";
    }
}
