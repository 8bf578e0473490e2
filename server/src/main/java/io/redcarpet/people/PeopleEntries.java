package io.redcarpet.people;

import io.redcarpet.access.Role;
import io.redcarpet.audit.ValueWords;
import io.redcarpet.pages.NavigationEntry;
import io.redcarpet.pages.QuickCreate;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where people are found in the frame. */
@Configuration(proxyBeanMethods = false)
class PeopleEntries {

    @Bean
    NavigationEntry peopleEntry() {
        return new NavigationEntry(
                "people.title", "/people", "users-round", NavigationEntry.Group.SETUP, 10, Set.of(), "u", () -> 0);
    }

    @Bean
    QuickCreate personCreation() {
        return new QuickCreate("people.person", "/people/new", "user-round", "u", Set.of(Role.ADMINISTRATOR));
    }

    @Bean
    static ValueWords peopleValueWords() {
        return new ValueWords(Map.of(
                "people.role_grant.role", "people.role.",
                "people.person.discipline", "people.discipline."));
    }
}
