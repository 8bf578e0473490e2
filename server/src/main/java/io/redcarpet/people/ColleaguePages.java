package io.redcarpet.people;

import static java.util.stream.Collectors.joining;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Callers;
import io.redcarpet.access.Role;
import io.redcarpet.pages.Choice;
import io.redcarpet.pages.Page;
import io.redcarpet.people.PeopleHits.Found;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a field offers in which a colleague is chosen. */
@Controller
@AllowedTo
class ColleaguePages {

    private static final int SHOWN = 20;
    private static final int LONGEST = 200;

    private final People people;
    private final PeopleHits hits;

    ColleaguePages(People people, PeopleHits hits) {
        this.people = people;
        this.hits = hits;
    }

    /** Those who are like what is typed, best first; when nothing is typed, the caller and then others by name. */
    @GetMapping("/people/choices")
    String choices(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Role role,
            Page page,
            Model model) {
        String typed = q.substring(0, Math.min(q.length(), LONGEST));
        var found = typed.isBlank() ? first(role) : hits.find(typed, role, SHOWN + 1);
        var choices = found.stream().limit(SHOWN).map(each -> choice(each, page));
        model.addAttribute("choices", choices.toList());
        model.addAttribute("hasMore", found.size() > SHOWN);
        return "pages/choices";
    }

    private List<Found> first(@Nullable Role role) {
        var caller = Callers.required();
        var me = role == null || caller.is(role) ? people.find(caller.person()).stream() : Stream.<Person>empty();
        var others = people.page(new PeopleFilter("", role, true), null, SHOWN + 1).stream()
                .filter(person -> !person.id().equals(caller.person()));
        return Stream.concat(me, others).map(Found::of).toList();
    }

    private static Choice choice(Found found, Page page) {
        String bound = found.isBound() ? page.text("people.bound") : "";
        String detail =
                Stream.of(found.detail(), bound).filter(part -> !part.isEmpty()).collect(joining(", "));
        String initials = Initials.of(found.name());
        return new Choice(found.id().value(), found.name(), detail, initials, Initials.tone(found.name()), false);
    }
}
