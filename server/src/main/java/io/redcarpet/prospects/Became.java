package io.redcarpet.prospects;

import io.redcarpet.access.PersonId;
import io.redcarpet.clients.Client;
import io.redcarpet.clients.ClientDetails;
import io.redcarpet.clients.ClientId;
import io.redcarpet.clients.ContactId;
import io.redcarpet.clients.Qualification;
import io.redcarpet.clients.Tier;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a prospect was before it became a client, as long as nobody has changed it since.
 *
 * @param version the client's version after it
 * @param owner who was responsible; null for nobody
 * @param contact the first contact that was added with it
 * @param call the call that did it
 */
record Became(
        UUID client,
        int version,
        Tier tier,
        Qualification qualification,
        String because,
        @Nullable UUID owner,
        @Nullable UUID contact,
        @Nullable UUID call)
        implements Serializable {

    static Became of(Client was, int version, @Nullable ContactId contact, @Nullable UUID call) {
        var details = was.details();
        @Nullable PersonId owner = was.owner();
        return new Became(
                was.id().value(),
                version,
                details.tier(),
                details.qualification(),
                details.disqualifiedBecause(),
                owner == null ? null : owner.value(),
                contact == null ? null : contact.value(),
                call);
    }

    ClientId id() {
        return new ClientId(client);
    }

    ClientDetails before(ClientDetails now) {
        return now.at(tier).qualified(qualification, because);
    }
}
