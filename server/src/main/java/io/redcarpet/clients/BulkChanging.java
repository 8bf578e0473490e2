package io.redcarpet.clients;

import io.redcarpet.access.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes many clients at once, each checked by itself. */
@Component
class BulkChanging {

    private static final int MOST = 1000;

    private final Clients clients;
    private final Assigning assigning;
    private final Particulars particulars;
    private final PastChanges past;
    private final Undoing undoing;
    private final Clock clock;

    BulkChanging(
            Clients clients,
            Assigning assigning,
            Particulars particulars,
            PastChanges past,
            Undoing undoing,
            Clock clock) {
        this.clients = clients;
        this.assigning = assigning;
        this.particulars = particulars;
        this.past = past;
        this.undoing = undoing;
        this.clock = clock;
    }

    /**
     * How many clients were changed, and how many could not be.
     *
     * @param last the last one that was changed; null for none
     */
    record Done(int changed, int refused, @Nullable ClientId last) {}

    @Transactional
    Done giveTo(List<ClientId> picked, PersonId person, String reason) {
        var today = LocalDate.now(clock);
        return each(picked, client -> switch (assigning.handTo(client, person, today, reason)) {
            case Assigned.Given _, Assigned.Unchanged _ -> true;
            case Assigned.Bound _, Assigned.Impossible _, Assigned.NotYours _ -> false;
        });
    }

    @Transactional
    Done set(List<ClientId> picked, @Nullable Tier tier, @Nullable Industry industry) {
        return each(
                picked,
                client -> clients.find(client)
                        .map(now -> clients.change(client, now.version(), with(now.details(), tier, industry)))
                        .filter(Change.Changed.class::isInstance)
                        .isPresent());
    }

    /** Takes a person into the teams of the clients that may be changed; who is in one already stays as they are. */
    @Transactional
    Done join(List<ClientId> picked, PersonId person, String function) {
        var membership = new Membership(function, LocalDate.now(clock), null);
        return each(picked, client -> clients.isChangeable(client) && particulars.join(client, person, membership));
    }

    /** Takes back what the caller did to many clients in one go with an entry of the audit, client by client. */
    Done undo(long entry) {
        var made = past.madeWith(entry);
        return each(
                List.copyOf(made.keySet()),
                client -> undoing.undo(client, made.getOrDefault(client, entry)) instanceof Undoing.Undone.Done);
    }

    private static ClientDetails with(ClientDetails was, @Nullable Tier tier, @Nullable Industry industry) {
        return new ClientDetails(
                was.kind(),
                was.name(),
                industry == null ? was.industry() : industry,
                tier == null ? was.tier() : tier,
                was.source(),
                was.qualification(),
                was.disqualifiedBecause(),
                was.phone(),
                was.email(),
                was.website(),
                was.employees(),
                was.founded(),
                was.annualRevenue(),
                was.currency(),
                was.note(),
                was.parent(),
                was.doNotCall());
    }

    private static Done each(List<ClientId> picked, Predicate<ClientId> change) {
        int changed = 0;
        @Nullable ClientId last = null;
        var distinct = picked.stream().distinct().limit(MOST).toList();
        for (var client : distinct) {
            if (change.test(client)) {
                changed++;
                last = client;
            }
        }
        return new Done(changed, distinct.size() - changed, last);
    }
}
