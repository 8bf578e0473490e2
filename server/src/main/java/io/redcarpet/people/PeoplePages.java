package io.redcarpet.people;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Callers;
import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import io.redcarpet.audit.AuditTrail;
import io.redcarpet.pages.Named;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Problems;
import io.redcarpet.pages.Refusal;
import io.redcarpet.pages.Toast;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody who works here, and what an administrator does with them. */
@Controller
@AllowedTo
class PeoplePages {

    private static final int CHANGES_SHOWN = 50;

    private final People people;
    private final Hierarchy hierarchy;
    private final Employing employing;
    private final Choosing choosing;
    private final AuditTrail trail;

    PeoplePages(People people, Hierarchy hierarchy, Employing employing, Choosing choosing, AuditTrail trail) {
        this.people = people;
        this.hierarchy = hierarchy;
        this.employing = employing;
        this.choosing = choosing;
        this.trail = trail;
    }

    @GetMapping("/people/{id}")
    String show(@PathVariable UUID id, Model model) {
        return showPage(person(id), Problems.none(), model);
    }

    @GetMapping("/people/new")
    @AllowedTo(Role.ADMINISTRATOR)
    String blank(Model model) {
        return form(PersonForm.empty(), null, Problems.none(), model);
    }

    @PostMapping("/people")
    @AllowedTo(Role.ADMINISTRATOR)
    String add(
            @Valid @ModelAttribute PersonForm form, BindingResult errors, Model model, HttpServletResponse response) {
        Problems problems = Problems.of(errors);
        return problems.isEmpty()
                ? answer(employing.add(form.toDetails()), form, null, new Answer(model, response))
                : again(form, null, problems, new Answer(model, response));
    }

    @GetMapping("/people/{id}/edit")
    @AllowedTo(Role.ADMINISTRATOR)
    String edit(@PathVariable UUID id, Model model) {
        Person person = person(id);
        return form(PersonForm.of(person), person, Problems.none(), model);
    }

    @PostMapping("/people/{id}")
    @AllowedTo(Role.ADMINISTRATOR)
    String change(
            @PathVariable UUID id,
            @Valid @ModelAttribute PersonForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        Person person = person(id);
        Problems problems = Problems.of(errors);
        return problems.isEmpty()
                ? answer(
                        employing.change(person.id(), form.toDetails(), form.known()),
                        form,
                        person,
                        new Answer(model, response))
                : again(form, person, problems, new Answer(model, response));
    }

    @PostMapping("/people/{id}/manager")
    @AllowedTo(Role.ADMINISTRATOR)
    String reportTo(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID manager,
            @RequestParam(required = false) @Nullable String managerName,
            @RequestParam LocalDate from,
            Model model,
            HttpServletResponse response) {
        Person person = person(id);
        var chosen = choosing.colleague(new Named("manager", manager, managerName), Role.MANAGER);
        Kept kept = chosen.problems().isEmpty()
                ? employing.reportTo(
                        person.id(),
                        chosen.value() == null ? null : chosen.value().id(),
                        from)
                : new Kept.Wrong(chosen.problems());
        model.addAttribute("manager", chosen);
        return shown(kept, person, new Answer(model, response));
    }

    @PostMapping("/people/{id}/leave")
    @AllowedTo(Role.ADMINISTRATOR)
    String leave(
            @PathVariable UUID id, Page page, HttpServletRequest request, Model model, HttpServletResponse response) {
        Person person = person(id);
        Kept kept = employing.leave(person.id());
        if (kept instanceof Kept.Done) {
            Toast.undoable(page.text("people.left", person.name()), "/people/" + id + "/return")
                    .showNext(request);
        }
        return shown(kept, person, new Answer(model, response));
    }

    @PostMapping("/people/{id}/return")
    @AllowedTo(Role.ADMINISTRATOR)
    String comeBack(@PathVariable UUID id) {
        employing.comeBack(person(id).id());
        return "redirect:/people/" + id;
    }

    /** Where an answer is written. */
    private record Answer(Model model, HttpServletResponse response) {}

    private String answer(Kept kept, PersonForm form, @Nullable Person person, Answer answer) {
        return switch (kept) {
            case Kept.Done(PersonId id) -> "redirect:/people/" + id;
            case Kept.Wrong(Problems problems) -> again(form, person, problems, answer);
            case Kept.Overtaken(Person now) -> {
                answer.response().setStatus(HttpServletResponse.SC_CONFLICT);
                answer.model().addAttribute("now", now);
                yield form(form, now, Problems.none(), answer.model());
            }
        };
    }

    private String shown(Kept kept, Person person, Answer answer) {
        if (kept instanceof Kept.Wrong(Problems problems)) {
            answer.response().setStatus(422);
            return showPage(person, problems, answer.model());
        }
        return "redirect:/people/" + person.id();
    }

    private String again(PersonForm form, @Nullable Person person, Problems problems, Answer answer) {
        answer.response().setStatus(422);
        return form(form, person, problems, answer.model());
    }

    private static String form(PersonForm form, @Nullable Person person, Problems problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("person", person);
        model.addAttribute("problems", problems);
        return "people/form";
    }

    private String showPage(Person person, Problems problems, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("lines", hierarchy.linesOf(person.id()));
        model.addAttribute("territories", hierarchy.territoriesOf(person.id()));
        model.addAttribute("mayChange", mayChange());
        model.addAttribute("problems", problems);
        if (mayChange() || Callers.required().person().equals(person.id())) {
            model.addAttribute("changes", trail.of(person.id().value(), null, CHANGES_SHOWN));
        }
        return "people/show";
    }

    private static boolean mayChange() {
        return Callers.required().is(Role.ADMINISTRATOR);
    }

    private Person person(UUID id) {
        return people.find(new PersonId(id)).orElseThrow(() -> Refusal.notFound("people.unknown"));
    }
}
