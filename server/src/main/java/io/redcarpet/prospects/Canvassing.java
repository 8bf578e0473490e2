package io.redcarpet.prospects;

import io.redcarpet.access.Callers;
import io.redcarpet.clients.Change;
import io.redcarpet.clients.Client;
import io.redcarpet.clients.ClientDetails;
import io.redcarpet.clients.ClientId;
import io.redcarpet.clients.Clients;
import io.redcarpet.clients.LifeCycle;
import io.redcarpet.pages.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works through a canvassing list: takes the next prospect, writes down what came of the call, takes it back. */
@Component
class Canvassing {

    /** That long a prospect stays with whoever has it before them. */
    static final Duration HOLD = Duration.ofMinutes(15);

    private final ListedProspects entries;
    private final Calls calls;
    private final Clients clients;
    private final Clock clock;

    Canvassing(ListedProspects entries, Calls calls, Clients clients, Clock clock) {
        this.entries = entries;
        this.calls = calls;
        this.clients = clients;
        this.clock = clock;
    }

    /** The next prospect to call on a list, kept for the caller for a while. */
    @Transactional
    public Optional<UUID> next(UUID list) {
        Instant now = clock.instant();
        return entries.claimNext(list, now, now.plus(HOLD));
    }

    /** Keeps a prospect for the caller for a while; says whether nobody else has it. */
    @Transactional
    public boolean hold(UUID entry) {
        Instant now = clock.instant();
        return entries.lock(entry, now).isPresent() && entries.claim(entry, now, now.plus(HOLD));
    }

    /** Leaves a prospect for later, behind all others. */
    @Transactional
    public void later(UUID entry) {
        if (entries.lock(entry, clock.instant()).isPresent()) {
            entries.putLast(entry);
            entries.release(entry);
        }
    }

    /**
     * Writes down a call made from a list.
     *
     * @param seen how many calls the caller knew of
     */
    @Transactional
    public Noted note(UUID id, int seen, Spoken spoken) {
        var entry = entries.lock(id, clock.instant()).orElseThrow(Canvassing::notYours);
        if (entry.heldBy() != null && !entry.heldBy().equals(Callers.required().person())) {
            return new Noted.Overtaken(entry.heldByName());
        }
        if (entry.calls() != seen) {
            return new Noted.Overtaken(calls.of(entry.client(), null, 1).stream()
                    .map(Call::personName)
                    .findFirst()
                    .orElse(""));
        }
        UUID call = write(entry.client(), entry.list(), spoken);
        stand(entry.list(), entry.client());
        entries.release(id);
        return new Noted.Done(call);
    }

    /** Writes down a call made without a list. */
    @Transactional
    public UUID note(ClientId client, Spoken spoken) {
        return write(client, null, spoken);
    }

    private UUID write(ClientId id, @Nullable UUID list, Spoken spoken) {
        var client = clients.find(id).orElseThrow(() -> Refusal.notFound("clients.unknown"));
        if (!calls.isOpen(id)) {
            throw notYours();
        }
        var after = after(client, spoken);
        if (after.equals(client.details())) {
            return calls.add(id, list, spoken, null);
        }
        var was = client.details();
        var trace = new Calls.Trace(
                changed(client, client.version(), after),
                was.qualification(),
                was.disqualifiedBecause(),
                was.doNotCall());
        return calls.add(id, list, spoken, trace);
    }

    /** Calls move prospects on; of a client they can only say that it wants no more of them. */
    private static ClientDetails after(Client client, Spoken spoken) {
        var was = client.details();
        return client.lifeCycle() == LifeCycle.PROSPECT || spoken.outcome() == Outcome.DO_NOT_CALL
                ? spoken.outcome().after(was, spoken.because())
                : was;
    }

    private int changed(Client client, int version, ClientDetails details) {
        return switch (clients.change(client.id(), version, details)) {
            case Change.Changed<Client>(Client now) -> now.version();
            case Change.Conflict<Client>(Client _, String who) -> throw Refusal.conflict("clients.overtaken", who);
            case Change.Hidden<Client> _ -> throw notYours();
        };
    }

    private void stand(UUID list, ClientId client) {
        entries.stand(list, client, Standing.after(calls.standing(list, client)));
    }

    /** Takes the caller's last call with a prospect back, with all it changed, and gives the prospect to the caller again. */
    @Transactional
    public Call takeBack(UUID id) {
        var call = own(id);
        calls.trace(id).ifPresent(trace -> restore(call, trace));
        return unsay(call);
    }

    /** Takes the caller's last call with a prospect back, and leaves the prospect as it is. */
    @Transactional
    public Call unsay(UUID id) {
        return unsay(own(id));
    }

    private Call own(UUID id) {
        var call = calls.find(id).orElseThrow(() -> Refusal.notFound("prospects.call.unknown"));
        if (!call.person().equals(Callers.required().person()) || !isLast(call)) {
            throw Refusal.conflict("prospects.undo.gone");
        }
        return call;
    }

    private Call unsay(Call call) {
        if (!calls.takeBack(call)) {
            throw Refusal.conflict("prospects.undo.gone");
        }
        if (call.list() != null) {
            stand(call.list(), call.client());
            entries.of(call.list(), call.client()).ifPresent(this::hold);
        }
        return call;
    }

    private boolean isLast(Call call) {
        return calls.of(call.client(), null, 50).stream()
                .filter(each -> !each.isTakenBack())
                .findFirst()
                .filter(last -> last.id().equals(call.id()))
                .isPresent();
    }

    private void restore(Call call, Calls.Trace trace) {
        var client = clients.find(call.client()).orElseThrow(() -> Refusal.notFound("clients.unknown"));
        if (client.version() != trace.versionAfter()) {
            throw Refusal.conflict("prospects.undo.gone");
        }
        changed(
                client,
                trace.versionAfter(),
                client.details()
                        .qualified(trace.qualificationWas(), trace.becauseWas())
                        .notToBeCalled(trace.doNotCallWas()));
    }

    private static Refusal notYours() {
        return new Refusal(403, "prospects.notYours");
    }
}
