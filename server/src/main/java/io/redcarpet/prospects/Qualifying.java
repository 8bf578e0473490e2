package io.redcarpet.prospects;

import io.redcarpet.clients.Change;
import io.redcarpet.clients.ClientId;
import io.redcarpet.clients.Clients;
import io.redcarpet.clients.LifeCycle;
import io.redcarpet.clients.Qualification;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /**
     * How many are as was said, and how many could not be changed.
     *
     * @param last the last one that was not so before; null for none
     */
    record Done(int changed, int refused, @Nullable ClientId last) {}

    private enum Answer {
        CHANGED,
        WAS_SO,
        REFUSED
    }

    /**
     * Says it of each that is a prospect and the caller's to change.
     *
     * @param because why they are disqualified; empty otherwise
     */
    @Transactional
    public Done qualify(List<ClientId> picked, Qualification qualification, String because) {
        var distinct = picked.stream().distinct().limit(MOST).toList();
        int refused = 0;
        @Nullable ClientId last = null;
        for (var each : distinct) {
            switch (answer(each, qualification, because)) {
                case CHANGED -> last = each;
                case REFUSED -> refused++;
                case WAS_SO -> {}
            }
        }
        return new Done(distinct.size() - refused, refused, last);
    }

    private Answer answer(ClientId id, Qualification qualification, String because) {
        var client = clients.find(id);
        if (client.isEmpty() || client.get().lifeCycle() != LifeCycle.PROSPECT) {
            return Answer.REFUSED;
        }
        var was = client.get().details();
        var details = was.qualified(qualification, because);
        if (details.equals(was)) {
            return Answer.WAS_SO;
        }
        return clients.change(id, client.get().version(), details) instanceof Change.Changed
                ? Answer.CHANGED
                : Answer.REFUSED;
    }
}
