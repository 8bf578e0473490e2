package io.redcarpet.people;

import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import io.redcarpet.pages.Chosen;
import io.redcarpet.pages.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the colleague whom a form names. */
@Component
public class Choosing {

    private final People people;

    Choosing(People people) {
        this.people = people;
    }

    /** Somebody who works here. */
    public Chosen<Person> colleague(Named named) {
        return named.among(new Staff(people, null, true));
    }

    /** Somebody who works here; what is typed names only those who hold the role. */
    public Chosen<Person> colleague(Named named, Role role) {
        return named.among(new Staff(people, role, true));
    }

    /** Somebody who owns clients, or did before they left. */
    public Chosen<Person> owner(Named named) {
        return named.among(new Staff(people, Role.ACCOUNT_EXECUTIVE, false));
    }

    private record Staff(People people, @Nullable Role role, boolean areActive) implements Named.Among<Person> {

        @Override
        public Optional<Person> find(UUID id) {
            return people.find(new PersonId(id)).filter(person -> person.active() || !areActive);
        }

        @Override
        public List<Person> called(String name) {
            return people.called(name, role);
        }

        @Override
        public UUID idOf(Person person) {
            return person.id().value();
        }

        @Override
        public String nameOf(Person person) {
            return person.name();
        }
    }
}
