package io.redcarpet.clients;

import io.redcarpet.access.PersonId;
import io.redcarpet.clients.Assigned.Bound;
import io.redcarpet.clients.Assigned.Given;
import io.redcarpet.clients.Assigned.Impossible;
import io.redcarpet.clients.Assigned.NotYours;
import io.redcarpet.clients.Assigned.Unchanged;
import io.redcarpet.people.People;
import io.redcarpet.people.Person;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives clients to persons. */
@Component
public class Assigning {

    private static final String FORBIDDEN = "42501";

    private final Assignments assignments;
    private final Clients clients;
    private final People people;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate attempt;
    private final Clock clock;

    Assigning(
            Assignments assignments,
            Clients clients,
            People people,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.assignments = assignments;
        this.clients = clients;
        this.people = people;
        this.events = events;
        this.clock = clock;
        attempt = new TransactionTemplate(transactions);
        attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Makes somebody responsible for a client from a day on. What was planned for that day or later is withdrawn; given
     * to whom it belongs then anyway, the client stays there.
     */
    public Assigned handTo(ClientId client, PersonId to, LocalDate from, String reason) {
        try {
            return attempt.execute(_ -> handOver(client, to, from, reason));
        } catch (DataAccessException refused) {
            return refusal(refused);
        }
    }

    private Assigned handOver(ClientId client, PersonId to, LocalDate from, String reason) {
        if (people.find(to).filter(Person::active).isEmpty()) {
            return new Impossible();
        }
        var before = clients.find(client);
        if (!assignments.handOver(client, to, from, reason.strip())) {
            return new Unchanged();
        }
        if (!from.isAfter(LocalDate.now(clock))) {
            events.publishEvent(
                    new ClientAssigned(client, to, before.map(Client::owner).orElse(null), from));
        }
        return new Given();
    }

    private static Assigned refusal(DataAccessException refused) {
        if (refused.getMostSpecificCause() instanceof PSQLException cause) {
            if (FORBIDDEN.equals(cause.getSQLState())) {
                return new NotYours();
            }
            @Nullable ServerErrorMessage message = cause.getServerErrorMessage();
            @Nullable String constraint = message == null ? null : message.getConstraint();
            if ("bound_to_one_client".equals(constraint)) {
                return new Bound();
            }
            if (constraint != null && constraint.matches("person_active|assignment_past")) {
                return new Impossible();
            }
        }
        throw refused;
    }

    /** Carries out the hand-overs that were planned for today; doing it twice changes nothing. */
    @Transactional
    public void rollToToday() {
        assignments.rollToToday(LocalDate.now(clock)).forEach(events::publishEvent);
    }
}
