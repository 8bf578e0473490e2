package io.redcarpet.prospects;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.clients.ClientId;
import io.redcarpet.clients.Clients;
import io.redcarpet.clients.Cursor;
import io.redcarpet.pages.Refusal;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Prospects and the calls with them, for programs. */
@RestController
@RequestMapping("/api/v1")
@AllowedTo
class ProspectApi {

    private final Prospects prospects;
    private final Calls calls;
    private final Canvassing canvassing;
    private final Clients clients;
    private final Clock clock;

    ProspectApi(Prospects prospects, Calls calls, Canvassing canvassing, Clients clients, Clock clock) {
        this.prospects = prospects;
        this.calls = calls;
        this.canvassing = canvassing;
        this.clients = clients;
        this.clock = clock;
    }

    @GetMapping("/prospects")
    Slice<ProspectRow> list(ProspectForm form, @RequestParam(defaultValue = "50") int limit) {
        var slice = prospects.slice(form.filter(), form.cursor(), Math.clamp(limit, 1, 200));
        @Nullable Cursor next = slice.next();
        return new Slice<>(slice.rows(), next == null ? null : next.token());
    }

    /** The calls with a client, the newest first, also those that were taken back. */
    @GetMapping("/clients/{client}/calls")
    Slice<Call> calls(
            @PathVariable UUID client,
            @RequestParam(required = false) @Nullable UUID at,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Math.clamp(limit, 1, 200);
        var found = calls.of(client(client), at, most + 1);
        var items = found.subList(0, Math.min(most, found.size()));
        return new Slice<>(items, found.size() > most ? items.getLast().id().toString() : null);
    }

    @GetMapping("/calls/{call}")
    Call call(@PathVariable UUID call) {
        return calls.find(call).orElseThrow(() -> Refusal.notFound("prospects.call.unknown"));
    }

    /** Writes down a call that was made without a list. */
    @PostMapping("/clients/{client}/calls")
    ResponseEntity<Call> note(@PathVariable UUID client, @RequestBody CallForm form) {
        var known = client(client);
        UUID id = canvassing.note(known, spoken(form, clock));
        return ResponseEntity.created(URI.create("/api/v1/calls/" + id)).body(call(id));
    }

    /** Takes the caller's own last call with a client back, with all it changed. */
    @PostMapping("/calls/{call}/take-back")
    Call takeBack(@PathVariable UUID call) {
        canvassing.takeBack(call);
        return call(call);
    }

    /** What a program says of a call; a moment without its zone is in UTC. */
    static Spoken spoken(CallForm form, Clock clock) {
        var reading = form.read(ZoneOffset.UTC, clock.instant());
        @Nullable Spoken spoken = reading.spoken();
        if (spoken == null) {
            throw Refusal.invalid(reading.problems());
        }
        return spoken;
    }

    private ClientId client(UUID id) {
        return clients.find(new ClientId(id))
                .orElseThrow(() -> Refusal.notFound("clients.unknown"))
                .id();
    }
}
