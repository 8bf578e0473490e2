package io.redcarpet.clients;

import io.redcarpet.access.Callers;
import io.redcarpet.access.PersonId;
import io.redcarpet.people.People;
import io.redcarpet.people.PeopleFilter;
import io.redcarpet.people.Person;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers colleagues to choose from. */
@Component
class ColleagueChoices {

    private static final int CHOICES = 8;

    private final People people;

    ColleagueChoices(People people) {
        this.people = people;
    }

    /** Those whose name or address contains the text, at the head of them whoever is chosen; the caller, when nobody is. */
    List<Person> named(String text, @Nullable UUID chosen) {
        var first = chosen == null ? Callers.required().person() : new PersonId(chosen);
        var found = people.page(new PeopleFilter(text, null, true), null, CHOICES);
        if (chosen == null && !text.isBlank()) {
            return found;
        }
        var others = found.stream().filter(person -> !person.id().equals(first));
        return Stream.concat(people.find(first).stream(), others).limit(CHOICES).toList();
    }
}
