package io.redcarpet.prospects;

import io.redcarpet.clients.Client;
import io.redcarpet.clients.ClientId;
import io.redcarpet.clients.Clients;
import io.redcarpet.clients.Contacts;
import io.redcarpet.clients.Particulars;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a call needs. */
@Component
class Offers {

    private static final int CALLS = 20;

    private final Callbook book;
    private final Clients clients;
    private final Contacts contacts;
    private final Particulars particulars;
    private final Clock clock;

    Offers(Callbook book, Clients clients, Contacts contacts, Particulars particulars, Clock clock) {
        this.book = book;
        this.clients = clients;
        this.contacts = contacts;
        this.particulars = particulars;
        this.clock = clock;
    }

    /** The tables that calls and lists are kept in. */
    @Component
    record Callbook(CanvassingLists lists, ListedProspects entries, Standings standings, Calls calls) {}

    /** A prospect on a list; empty when there is none that the caller may see. */
    @Transactional(readOnly = true)
    public Optional<Offer> of(UUID list, UUID entry) {
        Instant now = clock.instant();
        return book.entries()
                .find(entry, now)
                .filter(found -> found.list().equals(list))
                .flatMap(found -> clients.find(found.client()).map(client -> offer(client, found, now)));
    }

    /** A client without a list. */
    @Transactional(readOnly = true)
    public Optional<Offer> of(ClientId id) {
        return clients.find(id).map(client -> offer(client, null, clock.instant()));
    }

    /** Where the client of a call stands on the list that the call was made from. */
    @Transactional(readOnly = true)
    public Optional<Entry> entryOf(Call call) {
        return call.list() == null
                ? Optional.empty()
                : book.entries()
                        .of(call.list(), call.client())
                        .flatMap(entry -> book.entries().find(entry, clock.instant()));
    }

    private Offer offer(Client client, @Nullable Entry entry, Instant now) {
        @Nullable UUID list = entry == null ? null : entry.list();
        return new Offer(
                list == null ? null : book.lists().find(list).orElse(null),
                entry,
                client,
                contacts.of(client.id()),
                particulars.addresses(client.id()),
                book.calls().of(client.id(), null, CALLS),
                list == null
                        ? Progress.NONE
                        : book.standings().of(List.of(list), now).getOrDefault(list, Progress.NONE));
    }
}
