package io.redcarpet.prospects;

import io.redcarpet.access.PersonId;
import io.redcarpet.clients.Client;
import io.redcarpet.clients.Tier;
import io.redcarpet.pages.Named;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is still asked for when a prospect becomes a client.
 *
 * @param note what was said in the call that did it; null when it was no call
 * @param list the canvassing list it was called from
 * @param entry its place on that list
 * @param seen how many calls were known then
 */
public record BecomeForm(
        @Nullable String tier,
        @Nullable UUID owner,
        @Nullable String ownerName,
        @Nullable Integer version,
        @Nullable String note,
        @Nullable UUID list,
        @Nullable UUID entry,
        @Nullable Integer seen) {

    /** Who is to be responsible. */
    Named named() {
        return new Named("owner", owner, ownerName);
    }

    /** The same with what is proposed for a client. */
    BecomeForm proposing(Client client, PersonId me) {
        String tier = client.details().tier().name();
        return new BecomeForm(tier, me.value(), null, client.version(), note, list, entry, seen);
    }

    @Nullable
    Tier tierOrNull() {
        return Arrays.stream(Tier.values())
                .filter(each -> each.name().equals(tier))
                .findFirst()
                .orElse(null);
    }

    /** What is noted of the call that did it; null when it was no call. */
    @Nullable
    Spoken spoken() {
        return note == null ? null : new Spoken(Outcome.BECAME_CLIENT, note.strip(), "", null);
    }

    boolean isNoteTooLong() {
        String text = Objects.requireNonNullElse(note, "");
        return text.length() > 5000 || text.indexOf('\0') >= 0;
    }

    int known() {
        return seen == null ? -1 : seen;
    }
}
