package io.redcarpet.signon;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Callers;
import io.redcarpet.access.OpenToStrangers;
import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import io.redcarpet.pages.Refusal;
import io.redcarpet.people.People;
import io.redcarpet.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.util.Objects;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Signing on, founding the firm, and setting a password by a link. */
@Controller
class SignOnPages {

    private final Passwords passwords;
    private final Founding founding;
    private final People people;

    SignOnPages(Passwords passwords, Founding founding, People people) {
        this.passwords = passwords;
        this.founding = founding;
        this.people = people;
    }

    @GetMapping("/sign-on")
    @OpenToStrangers
    String signOn(HttpServletRequest request, Model model) {
        if (Callers.current().isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("email", typedEmail(request));
        model.addAttribute("said", said(request));
        return "signon/sign-on";
    }

    /** The key of what there is to say, from the parameter that the redirect carried; empty when nothing. */
    private static String said(HttpServletRequest request) {
        for (String word : new String[] {"wrong", "wait", "out", "set"}) {
            if (request.getParameter(word) != null) {
                return "signon.said." + word;
            }
        }
        return "";
    }

    private static String typedEmail(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session == null ? "" : Objects.toString(session.getAttribute(Turnaway.TYPED_EMAIL), "");
    }

    @GetMapping("/founding/{token}")
    @OpenToStrangers
    String found(@PathVariable String token, Model model) {
        requireOpen(token);
        return founding(new FounderForm("", "", ""), Problems.none(), model);
    }

    @PostMapping("/founding/{token}")
    @OpenToStrangers
    String found(
            @PathVariable String token,
            @Valid @ModelAttribute FounderForm form,
            BindingResult errors,
            Page page,
            Model model,
            HttpServletResponse response) {
        requireOpen(token);
        Problems problems = Problems.of(errors);
        if (problems.isEmpty()) {
            var founder = new Founder(form.name(), form.email(), page.language());
            problems = founding.found(new Secret(token), founder, form.password());
        }
        if (problems.isEmpty()) {
            return "redirect:/sign-on?set";
        }
        response.setStatus(422);
        return founding(form, problems, model);
    }

    private void requireOpen(String token) {
        if (!founding.isOpen(new Secret(token))) {
            throw Refusal.notFound("signon.link.dead");
        }
    }

    private static String founding(FounderForm form, Problems problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "signon/founding";
    }

    @GetMapping("/link/{token}")
    @OpenToStrangers
    String link(@PathVariable String token, Model model) {
        if (!passwords.isLive(new Secret(token))) {
            throw Refusal.notFound("signon.link.dead");
        }
        model.addAttribute("problems", Problems.none());
        return "signon/link";
    }

    @PostMapping("/link/{token}")
    @OpenToStrangers
    String setPassword(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletResponse response) {
        Problems problems = passwords.setByLink(new Secret(token), password);
        if (problems.isEmpty()) {
            return "redirect:/sign-on?set";
        }
        if (problems.at("").map(Problem::key).filter("signon.link.dead"::equals).isPresent()) {
            throw Refusal.notFound("signon.link.dead");
        }
        response.setStatus(422);
        model.addAttribute("problems", problems);
        return "signon/link";
    }

    @PostMapping("/people/{id}/invitation")
    @AllowedTo(Role.ADMINISTRATOR)
    String invite(@PathVariable UUID id, Model model) {
        Person person = people.find(new PersonId(id)).orElseThrow(() -> Refusal.notFound("people.unknown"));
        model.addAttribute("person", person);
        model.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(passwords.link(person.id()))
                        .toUriString());
        return "signon/invitation";
    }
}
