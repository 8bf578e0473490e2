package io.redcarpet.signon;

import io.redcarpet.access.PersonId;
import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.UUID;

/**
 * What a session remembers of a sign-on.
 *
 * @param epoch the count of forced sign-outs when it began; a later one ends it
 * @param since when it began; it ends after twelve hours whatever happens
 */
record SignedOn(UUID person, int epoch, Instant since) implements Principal, Serializable {

    PersonId personId() {
        return new PersonId(person);
    }

    @Override
    public String getName() {
        return person.toString();
    }
}
