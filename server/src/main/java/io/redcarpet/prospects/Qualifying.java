package io.redcarpet.prospects;

import io.redcarpet.clients.Change;
import io.redcarpet.clients.Client;
import io.redcarpet.clients.ClientId;
import io.redcarpet.clients.Clients;
import io.redcarpet.clients.LifeCycle;
import io.redcarpet.clients.Qualification;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says of prospects how far they were looked at. */
@Component
class Qualifying {

    private static final int MOST = 1000;

    private final Clients clients;

    Qualifying(Clients clients) {
        this.clients = clients;
    }

    /** How many were changed, and how many could not be. */
    record Done(int changed, int refused) {}

    /**
     * Says it of each that is a prospect and the caller's to change.
     *
     * @param because why they are disqualified; empty otherwise
     */
    @Transactional
    public Done qualify(List<ClientId> picked, Qualification qualification, String because) {
        var distinct = picked.stream().distinct().limit(MOST).toList();
        int changed = 0;
        for (var each : distinct) {
            changed += clients.find(each)
                            .filter(client -> client.lifeCycle() == LifeCycle.PROSPECT)
                            .filter(client -> isChanged(client, qualification, because))
                            .isPresent()
                    ? 1
                    : 0;
        }
        return new Done(changed, distinct.size() - changed);
    }

    private boolean isChanged(Client client, Qualification qualification, String because) {
        var details = client.details().qualified(qualification, because);
        return details.equals(client.details())
                || clients.change(client.id(), client.version(), details) instanceof Change.Changed;
    }
}
