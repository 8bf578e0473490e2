package io.redcarpet.clients;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes back what the caller changed of many clients in one go, for the rooms that change clients so. */
@Component
public class Retracting {

    private final PastChanges past;
    private final BulkChanging changing;

    Retracting(PastChanges past, BulkChanging changing) {
        this.past = past;
        this.changing = changing;
    }

    /** How many clients are as they were, and how many were changed again since. */
    public record Retracted(int restored, int refused) {}

    /** What the caller's last change of a client is known by. */
    public Optional<Long> lastOf(ClientId client) {
        return past.myLast(client);
    }

    /** Takes back all that was changed in one go with that change, client by client. */
    public Retracted retract(long change) {
        var done = changing.undo(change);
        return new Retracted(done.changed(), done.refused());
    }
}
