package io.redcarpet.prospects;

import io.redcarpet.clients.Client;
import io.redcarpet.clients.Clients;
import io.redcarpet.pages.Refusal;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes prospects off canvassing lists; whoever leads a list may. */
@Component
class Removing {

    private final CanvassingLists lists;
    private final ListedProspects entries;
    private final Removals removals;
    private final Clients clients;
    private final Clock clock;

    Removing(CanvassingLists lists, ListedProspects entries, Removals removals, Clients clients, Clock clock) {
        this.lists = lists;
        this.entries = entries;
        this.removals = removals;
        this.clients = clients;
        this.clock = clock;
    }

    /** Takes a prospect off a list, unless somebody else has it before them. */
    @Transactional
    public Removed remove(UUID list, UUID entry) {
        var found = entries.find(entry, clock.instant())
                .filter(each -> each.list().equals(list))
                .orElseThrow(() -> Refusal.notFound("prospects.entry.unknown"));
        if (lists.find(list).filter(CanvassingList::isLed).isEmpty()) {
            throw new Refusal(403, "prospects.list.notYours");
        }
        return removals.remove(list, entry)
                .orElseThrow(() -> Refusal.conflict("prospects.removed.held", found.heldByName()));
    }

    /** Puts a prospect back where it stood; says whom. */
    @Transactional
    public Client putBack(Removed removed) {
        if (!removals.putBack(removed)) {
            throw Refusal.conflict("prospects.removed.gone");
        }
        return clients.find(removed.id()).orElseThrow(() -> Refusal.notFound("clients.unknown"));
    }
}
