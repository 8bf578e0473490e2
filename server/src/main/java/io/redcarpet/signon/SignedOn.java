package io.redcarpet.signon;

import io.redcarpet.access.PersonId;
import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a session remembers of a sign-on.
 *
 * @param session the entry in the list of sessions; none for a program with a key
 * @param since when it began; it ends after twelve hours whatever happens
 */
record SignedOn(UUID person, @Nullable UUID session, Instant since) implements Principal, Serializable {

    PersonId personId() {
        return new PersonId(person);
    }

    @Override
    public String getName() {
        return person.toString();
    }
}
