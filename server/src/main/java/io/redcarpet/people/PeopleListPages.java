package io.redcarpet.people;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Callers;
import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody who works here, or has. */
@Controller
@AllowedTo
class PeopleListPages {

    private static final int PAGE_SIZE = 50;

    private final People people;

    PeopleListPages(People people) {
        this.people = people;
    }

    @GetMapping("/people")
    String list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(defaultValue = "") String territory,
            @RequestParam(defaultValue = "false") boolean left,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        var filter = new PeopleFilter(text, role, territory, !left);
        List<Person> found = people.page(filter, after == null ? null : new PersonId(after), PAGE_SIZE + 1);
        model.addAttribute("filter", filter);
        model.addAttribute("people", found.subList(0, Math.min(PAGE_SIZE, found.size())));
        model.addAttribute("hasMore", found.size() > PAGE_SIZE);
        model.addAttribute("mayChange", Callers.required().is(Role.ADMINISTRATOR));
        return "people/list";
    }
}
