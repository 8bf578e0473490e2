package io.redcarpet.clients;

import io.redcarpet.access.PersonId;
import io.redcarpet.clients.PastChanges.Answer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes changes of clients back. */
@Component
class Undoing {

    /** What came of it. */
    sealed interface Undone {

        /** It is as it was. */
        record Done() implements Undone {}

        /** There is no such change, it is too long ago, or it was none that can be taken back. */
        record Unknown() implements Undone {}

        /** The caller may not change the client. */
        record NotYours() implements Undone {}

        /** It was changed again since: the fields with what they hold now. */
        record Overtaken(List<Answer> standing) implements Undone {}
    }

    private final PastChanges past;
    private final Clients clients;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Undoing(PastChanges past, Clients clients, ApplicationEventPublisher events, Clock clock) {
        this.past = past;
        this.clients = clients;
        this.events = events;
        this.clock = clock;
    }

    /** Takes back all that was changed of the client in one go with this entry of the audit, or nothing. */
    @Transactional
    public Undone undo(ClientId client, long entry) {
        var before = clients.find(client);
        var answers = past.takeBack(client, entry);
        return switch (answers.getFirst().outcome()) {
            case "DONE" -> {
                tell(before, clients.find(client));
                yield new Undone.Done();
            }
            case "CHANGED" -> new Undone.Overtaken(answers);
            case "NOT_YOURS" -> new Undone.NotYours();
            default -> new Undone.Unknown();
        };
    }

    private void tell(Optional<Client> before, Optional<Client> after) {
        @Nullable PersonId owner = after.map(Client::owner).orElse(null);
        @Nullable PersonId previous = before.map(Client::owner).orElse(null);
        after.ifPresent(now -> {
            if (owner != null && !owner.equals(previous)) {
                events.publishEvent(new ClientAssigned(now.id(), owner, previous, LocalDate.now(clock)));
            }
            before.filter(was -> was.lifeCycle() != now.lifeCycle())
                    .ifPresent(
                            was -> events.publishEvent(new ClientBecame(now.id(), was.lifeCycle(), now.lifeCycle())));
        });
    }
}
