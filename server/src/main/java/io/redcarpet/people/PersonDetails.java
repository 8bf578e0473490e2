package io.redcarpet.people;

import io.redcarpet.access.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an administrator says of a person; the rest the program knows by itself. */
public record PersonDetails(
        String name,
        String email,
        String title,
        @Nullable String phone,
        String team,
        @Nullable String discipline,
        Set<Role> roles,
        boolean boundToOneClient) {

    public PersonDetails {
        roles = Set.copyOf(roles);
    }
}
