package io.redcarpet.signon;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Callers;
import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Refusal;
import io.redcarpet.pages.Toast;
import io.redcarpet.people.People;
import io.redcarpet.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The end of sign-ons: one, all others, all; and of somebody else's by an administrator. */
@Controller
@AllowedTo
class SessionPages {

    private final Sessions sessions;
    private final People people;

    SessionPages(Sessions sessions, People people) {
        this.sessions = sessions;
        this.people = people;
    }

    @PostMapping("/settings/sessions/{id}/end")
    String end(@PathVariable UUID id, Page page, HttpServletRequest request) {
        if (!sessions.end(id, Callers.required().person())) {
            throw Refusal.notFound("signon.session.unknown");
        }
        Toast.good(page.text("signon.session.ended", 1)).showNext(request);
        return "redirect:/settings#sessions";
    }

    @PostMapping("/settings/sessions/end-others")
    String endOthers(@AuthenticationPrincipal SignedOn signedOn, Page page, HttpServletRequest request) {
        int ended = sessions.endAll(signedOn.personId(), signedOn.session());
        Toast.good(page.text("signon.session.ended", ended)).showNext(request);
        return "redirect:/settings#sessions";
    }

    @PostMapping("/settings/sign-out-everywhere")
    String signOutEverywhere() {
        var _ = sessions.endAll(Callers.required().person(), null);
        return "redirect:/sign-on?out";
    }

    @PostMapping("/people/{id}/sign-out")
    @AllowedTo(Role.ADMINISTRATOR)
    String signOut(@PathVariable UUID id, Page page, HttpServletRequest request) {
        Person person = people.find(new PersonId(id)).orElseThrow(() -> Refusal.notFound("people.unknown"));
        int ended = sessions.endAll(person.id(), null);
        Toast.good(page.text("signon.session.ended-of", person.name(), ended)).showNext(request);
        return "redirect:/people/" + id;
    }
}
