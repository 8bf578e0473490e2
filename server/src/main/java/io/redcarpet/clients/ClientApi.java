package io.redcarpet.clients;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Callers;
import io.redcarpet.access.PersonId;
import io.redcarpet.clients.Change.Changed;
import io.redcarpet.clients.Change.Conflict;
import io.redcarpet.clients.Change.Hidden;
import io.redcarpet.pages.Refusal;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Clients and who is responsible for them, for programs. */
@RestController
@RequestMapping("/api/v1/clients")
@AllowedTo
class ClientApi {

    private static final String LANGUAGE = "en";

    private final Clients clients;
    private final Assignments assignments;
    private final Assigning assigning;
    private final Clock clock;

    ClientApi(Clients clients, Assignments assignments, Assigning assigning, Clock clock) {
        this.clients = clients;
        this.assignments = assignments;
        this.assigning = assigning;
        this.clock = clock;
    }

    /**
     * A slice of clients.
     *
     * @param next what to send as {@code at} for the following slice; missing on the last one
     */
    record Slice(List<ClientRow> items, @Nullable String next) {}

    /** To whom a client is to be given; from today on when no day is named. */
    record HandOver(
            UUID person, @Nullable LocalDate from, @Nullable String reason) {}

    @GetMapping
    Slice list(ClientListForm form, @RequestParam(defaultValue = "50") int limit) {
        var slice = clients.slice(form.filter(), form.order(), form.cursor(), Math.clamp(limit, 1, 200));
        @Nullable Cursor next = slice.next();
        return new Slice(slice.rows(), next == null ? null : next.token());
    }

    @GetMapping("/{id}")
    ResponseEntity<Client> show(@PathVariable UUID id) {
        return tagged(client(id));
    }

    @PostMapping
    ResponseEntity<Client> add(@RequestBody ClientForm form) {
        var reading = form.read(LANGUAGE, null);
        if (!reading.problems().isEmpty()) {
            throw Refusal.invalid(reading.problems());
        }
        var id = clients.create(
                reading.details(), reading.lifeCycle(), Callers.required().person());
        var added = client(id.value());
        return ResponseEntity.created(URI.create("/api/v1/clients/" + id))
                .eTag(Versions.tag(added.version()))
                .body(added);
    }

    @PutMapping("/{id}")
    ResponseEntity<Client> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ClientForm form) {
        var client = client(id);
        int version = Versions.required(ifMatch);
        var reading = form.read(LANGUAGE, client.details().parent());
        if (!reading.problems().isEmpty()) {
            throw Refusal.invalid(reading.problems());
        }
        return tagged(changed(clients.change(client.id(), version, reading.details())));
    }

    @PutMapping("/{id}/life-cycle")
    ResponseEntity<Client> become(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody LifeCycle lifeCycle) {
        return tagged(changed(clients.become(client(id).id(), Versions.required(ifMatch), lifeCycle)));
    }

    @GetMapping("/{id}/assignments")
    List<Assignment> assignments(@PathVariable UUID id) {
        return assignments.of(client(id).id());
    }

    @PostMapping("/{id}/assignments")
    List<Assignment> handOver(@PathVariable UUID id, @RequestBody HandOver order) {
        var client = client(id);
        var from = order.from() == null ? LocalDate.now(clock) : order.from();
        return switch (assigning.handTo(
                client.id(), new PersonId(order.person()), from, Typed.orEmpty(order.reason()))) {
            case Assigned.Given _, Assigned.Unchanged _ -> assignments.of(client.id());
            case Assigned.Bound _ -> throw Refusal.unprocessable("clients.problem.bound");
            case Assigned.Impossible _ -> throw Refusal.unprocessable("clients.problem.past");
            case Assigned.NotYours _ -> throw new Refusal(403, "clients.notYours");
        };
    }

    private static Client changed(Change<Client> change) {
        return switch (change) {
            case Changed<Client>(Client now) -> now;
            case Conflict<Client> _ -> throw new Refusal(412, "clients.version.old");
            case Hidden<Client> _ -> throw new Refusal(403, "clients.notYours");
        };
    }

    private Client client(UUID id) {
        return clients.find(new ClientId(id)).orElseThrow(() -> Refusal.notFound("clients.unknown"));
    }

    private static ResponseEntity<Client> tagged(Client client) {
        return ResponseEntity.ok().eTag(Versions.tag(client.version())).body(client);
    }
}
