package io.redcarpet.prospects;

import io.redcarpet.access.PersonId;
import io.redcarpet.clients.Client;
import io.redcarpet.clients.Contact;
import io.redcarpet.clients.LifeCycle;
import io.redcarpet.clients.Particulars;
import io.redcarpet.clients.Qualification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a call with a prospect needs.
 *
 * @param list the canvassing list it is on; null for a call without a list
 * @param entry its place on that list
 * @param calls what was said so far, the newest first
 */
public record Offer(
        @Nullable CanvassingList list,
        @Nullable Entry entry,
        Client client,
        List<Contact> contacts,
        List<Particulars.Address> addresses,
        List<Call> calls,
        Progress progress) {

    public Offer {
        contacts = List.copyOf(contacts);
        addresses = List.copyOf(addresses);
        calls = List.copyOf(calls);
    }

    /** Whether it is a prospect that may be called. */
    public boolean isCallable() {
        return client.lifeCycle() == LifeCycle.PROSPECT
                && !client.details().doNotCall()
                && client.details().qualification() != Qualification.DISQUALIFIED;
    }

    /** Whether somebody else has it before them. */
    public boolean isHeldByOthers(PersonId me) {
        return entry != null && entry.heldBy() != null && !entry.heldBy().equals(me);
    }

    /** Where a call is sent to. */
    public String address() {
        return entry == null
                ? "/prospects/" + client.id() + "/calls"
                : "/prospects/lists/" + entry.list() + "/entries/" + entry.id() + "/calls";
    }

    /** What was typed of the call that was just taken back; empty when there was none. */
    String noteTakenBack(PersonId me) {
        return calls.stream()
                .findFirst()
                .filter(call -> call.isTakenBack() && call.person().equals(me))
                .map(Call::note)
                .orElse("");
    }
}
