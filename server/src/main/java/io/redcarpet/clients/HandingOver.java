package io.redcarpet.clients;

import io.redcarpet.access.PersonId;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a client to somebody, unless it was given to somebody else since the caller looked. */
@Component
class HandingOver {

    private final Assignments assignments;
    private final Assigning assigning;

    HandingOver(Assignments assignments, Assigning assigning) {
        this.assignments = assignments;
        this.assigning = assigning;
    }

    /** What came of it. */
    sealed interface Handed {

        /** Nobody was faster. */
        record First(Assigned assigned) implements Handed {}

        /** Somebody was. */
        record Second(Assignment last) implements Handed {}
    }

    @Transactional
    Handed handOver(ClientId client, PersonId to, HandOverForm form) {
        assignments.hold(client);
        var last = assignments.of(client).stream().findFirst();
        return last.filter(form::isOvertakenBy)
                .<Handed>map(Handed.Second::new)
                .orElseGet(() -> new Handed.First(
                        assigning.handTo(client, to, Objects.requireNonNull(form.from()), form.why())));
    }
}
