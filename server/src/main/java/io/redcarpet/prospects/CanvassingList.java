package io.redcarpet.prospects;

import io.redcarpet.access.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * A list of prospects to call one by one.
 *
 * @param details what can be said and changed about it
 * @param isClosed whether it is done with; nobody is offered from it then
 * @param isLed whether the caller may change it
 * @param isWorked whether the caller may work through it, and does not just look on
 * @param version counts the changes; a change names the version it was made on
 */
public record CanvassingList(
        UUID id,
        ListDetails details,
        PersonId owner,
        String ownerName,
        boolean isClosed,
        boolean isLed,
        boolean isWorked,
        int version,
        Instant createdAt) {

    public String name() {
        return details.name();
    }
}
