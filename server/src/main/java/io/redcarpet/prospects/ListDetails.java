package io.redcarpet.prospects;

import io.redcarpet.access.PersonId;
import java.util.List;

/**
 * What can be said and changed about a canvassing list.
 *
 * @param purpose what it is for; may be empty
 * @param script what to say; may be empty
 * @param members who works through it beside its owner
 */
public record ListDetails(String name, String purpose, String script, List<PersonId> members) {

    public ListDetails {
        members = List.copyOf(members);
    }
}
