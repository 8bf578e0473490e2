package io.redcarpet.prospects;

import io.redcarpet.clients.ClientId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes canvassing lists of prospects. */
@Component
class ListMaking {

    /** So many prospects one list takes from a filter. */
    static final int MOST = 2000;

    private final CanvassingLists lists;
    private final ListedProspects entries;
    private final Prospects prospects;

    ListMaking(CanvassingLists lists, ListedProspects entries, Prospects prospects) {
        this.lists = lists;
        this.entries = entries;
        this.prospects = prospects;
    }

    /** A list that was made, and how many prospects are on it. */
    record Made(UUID id, int prospects) {}

    /**
     * Makes a list.
     *
     * @param picked the prospects; none for all that pass the filter
     */
    @Transactional
    public Made make(ListDetails details, List<ClientId> picked, ProspectFilter filter) {
        UUID id = lists.add(details);
        return new Made(id, entries.put(id, chosen(picked, filter)));
    }

    /** Makes a list of just these prospects, which may be none. */
    @Transactional
    public UUID of(ListDetails details, List<ClientId> picked) {
        UUID id = lists.add(details);
        entries.put(id, picked);
        return id;
    }

    /** How many prospects a list would be made from. */
    @Transactional(readOnly = true)
    public int count(List<ClientId> picked, ProspectFilter filter) {
        return chosen(picked, filter).size();
    }

    private List<ClientId> chosen(List<ClientId> picked, ProspectFilter filter) {
        return picked.isEmpty() ? prospects.ids(filter.callable(), MOST) : picked;
    }
}
