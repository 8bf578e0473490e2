package io.redcarpet.people;

import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for the firm.
 *
 * @param email lower case, unique in the firm
 * @param title as on the business card; may be empty
 * @param phone in international form (E.164), where known
 * @param team the group the person belongs to; may be empty
 * @param discipline of support staff: TECHNICAL, DESIGN or OTHER
 * @param boundToOneClient whether this person may have one red carpet client and no other
 * @param active false once the person has left; a person is never deleted
 * @param version counts the changes; a change names the version it was made on
 */
public record Person(
        PersonId id,
        String name,
        String email,
        String title,
        @Nullable String phone,
        String team,
        @Nullable String discipline,
        Set<Role> roles,
        boolean boundToOneClient,
        boolean active,
        int version) {

    public Person {
        roles = Set.copyOf(roles);
    }
}
