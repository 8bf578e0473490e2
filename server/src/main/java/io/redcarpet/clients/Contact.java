package io.redcarpet.clients;

import io.redcarpet.access.PersonId;
import java.time.Instant;
import java.util.List;

/**
 * A person at a client.
 *
 * @param knownBy who of us knows this person, the closest first
 */
public record Contact(
        ContactId id,
        ClientId client,
        ContactDetails details,
        List<Acquaintance> knownBy,
        int version,
        Instant updatedAt) {

    /** One of us who knows the contact, and how well: MET, KNOWS or CLOSE. */
    public record Acquaintance(PersonId person, String name, String closeness) {}

    public Contact {
        knownBy = List.copyOf(knownBy);
    }

    public String name() {
        return details.name();
    }
}
