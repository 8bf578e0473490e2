package io.redcarpet.prospects;

import io.redcarpet.access.PersonId;
import io.redcarpet.clients.Assigned;
import io.redcarpet.clients.Assigning;
import io.redcarpet.clients.Change;
import io.redcarpet.clients.Client;
import io.redcarpet.clients.ClientDetails;
import io.redcarpet.clients.ClientId;
import io.redcarpet.clients.Clients;
import io.redcarpet.clients.ContactDetails;
import io.redcarpet.clients.ContactId;
import io.redcarpet.clients.Contacts;
import io.redcarpet.clients.LifeCycle;
import io.redcarpet.clients.Qualification;
import io.redcarpet.clients.Tier;
import io.redcarpet.pages.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a prospect a client: the same record, with what was missing. */
@Component
class Becoming {

    private final Canvassing canvassing;
    private final Clients clients;
    private final Contacts contacts;
    private final Assigning assigning;
    private final Clock clock;

    Becoming(Canvassing canvassing, Clients clients, Contacts contacts, Assigning assigning, Clock clock) {
        this.canvassing = canvassing;
        this.clients = clients;
        this.contacts = contacts;
        this.assigning = assigning;
        this.clock = clock;
    }

    /**
     * What is wanted beside what is known already.
     *
     * @param contact the first contact; null for none
     * @param because why the client is given to somebody else, where it is
     */
    record Wish(Tier tier, PersonId owner, @Nullable ContactDetails contact, String because) {}

    /** Makes a client of a prospect that was read in this version; refuses with the reason, and then nothing is changed. */
    @Transactional
    public Became make(ClientId id, BecomeForm form, Wish wish) {
        var was = clients.find(id).orElseThrow(() -> Refusal.notFound("clients.unknown"));
        if (was.lifeCycle() != LifeCycle.PROSPECT) {
            throw Refusal.conflict("prospects.become.already");
        }
        if (form.version() == null || form.version() != was.version()) {
            throw Refusal.conflict("clients.overtaken", "");
        }
        @Nullable UUID call = said(id, form);
        var details = was.details().at(wish.tier()).qualified(Qualification.QUALIFIED, "");
        int version = moved(id, details, LifeCycle.CLIENT);
        @Nullable ContactId contact = wish.contact() == null ? null : contacts.add(id, wish.contact());
        if (!wish.owner().equals(was.owner())) {
            give(id, wish.owner(), wish.because());
        }
        return Became.of(was, version, contact, call);
    }

    private @Nullable UUID said(ClientId id, BecomeForm form) {
        @Nullable Spoken spoken = form.spoken();
        if (spoken == null) {
            return null;
        }
        if (form.entry() == null) {
            return canvassing.note(id, spoken);
        }
        return switch (canvassing.note(form.entry(), form.known(), spoken)) {
            case Noted.Done(UUID call) -> call;
            case Noted.Overtaken(String who) -> throw Refusal.conflict("prospects.overtaken", who);
        };
    }

    private int moved(ClientId id, ClientDetails details, LifeCycle lifeCycle) {
        var now = clients.find(id).orElseThrow(() -> Refusal.notFound("clients.unknown"));
        int version = now.details().equals(details)
                ? now.version()
                : now(clients.change(id, now.version(), details)).version();
        return now(clients.become(id, version, lifeCycle)).version();
    }

    private static Client now(Change<Client> change) {
        return switch (change) {
            case Change.Changed<Client>(Client now) -> now;
            case Change.Conflict<Client>(Client _, String who) -> throw Refusal.conflict("clients.overtaken", who);
            case Change.Hidden<Client> _ -> throw new Refusal(403, "clients.notYours");
        };
    }

    private void give(ClientId client, PersonId owner, String because) {
        switch (assigning.handTo(client, owner, LocalDate.now(clock), because)) {
            case Assigned.Given _, Assigned.Unchanged _ -> {}
            case Assigned.Bound _ -> throw Refusal.unprocessable("clients.problem.bound");
            case Assigned.Impossible _ -> throw Refusal.unprocessable("clients.problem.gone");
            case Assigned.NotYours _ -> throw new Refusal(403, "clients.notYours");
        }
    }

    /** Makes a prospect of a client again, as it was, unless somebody has changed it since. */
    @Transactional
    public void undo(Became became, String because) {
        var now = clients.find(became.id()).orElseThrow(() -> Refusal.conflict("prospects.undo.gone"));
        if (now.version() != became.version() || now.lifeCycle() != LifeCycle.CLIENT) {
            throw Refusal.conflict("prospects.undo.gone");
        }
        moved(became.id(), became.before(now.details()), LifeCycle.PROSPECT);
        if (became.contact() != null) {
            contacts.remove(new ContactId(became.contact()));
        }
        if (became.call() != null) {
            canvassing.unsay(became.call());
        }
        if (became.owner() != null && !new PersonId(became.owner()).equals(now.owner())) {
            give(became.id(), new PersonId(became.owner()), because);
        }
    }
}
