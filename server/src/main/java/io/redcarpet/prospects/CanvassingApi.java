package io.redcarpet.prospects;

import static io.redcarpet.access.Role.ACCOUNT_EXECUTIVE;
import static io.redcarpet.access.Role.ACCOUNT_MANAGER;
import static io.redcarpet.access.Role.ADMINISTRATOR;
import static io.redcarpet.access.Role.MANAGER;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.clients.Versions;
import io.redcarpet.pages.Refusal;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Canvassing lists and the way through them, for programs. */
@RestController
@RequestMapping("/api/v1/canvassing-lists")
@AllowedTo({ACCOUNT_EXECUTIVE, ACCOUNT_MANAGER, MANAGER, ADMINISTRATOR})
class CanvassingApi {

    private final CanvassingLists lists;
    private final ListedProspects entries;
    private final Canvassing canvassing;
    private final ListMaking making;
    private final Removing removing;
    private final Clock clock;

    CanvassingApi(
            CanvassingLists lists,
            ListedProspects entries,
            Canvassing canvassing,
            ListMaking making,
            Removing removing,
            Clock clock) {
        this.lists = lists;
        this.entries = entries;
        this.canvassing = canvassing;
        this.making = making;
        this.removing = removing;
        this.clock = clock;
    }

    /** How many prospects were put on a list. */
    record Put(int added) {}

    /** Whether a list is done with. */
    record Closing(boolean closed) {}

    @GetMapping
    @AllowedToReaders
    Slice<CanvassingList> list(
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(required = false) @Nullable UUID at,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Math.clamp(limit, 1, 200);
        var found = lists.page(closed, at, most + 1);
        var items = found.subList(0, Math.min(most, found.size()));
        return new Slice<>(items, found.size() > most ? items.getLast().id().toString() : null);
    }

    @GetMapping("/{id}")
    @AllowedToReaders
    ResponseEntity<CanvassingList> show(@PathVariable UUID id) {
        return tagged(find(id));
    }

    /** A list of the prospects that are named; empty when none is. */
    @PostMapping
    ResponseEntity<CanvassingList> add(@RequestBody ListForm form) {
        var added = find(making.of(checked(form), form.picked()));
        return ResponseEntity.created(URI.create("/api/v1/canvassing-lists/" + added.id()))
                .eTag(Versions.tag(added.version()))
                .body(added);
    }

    @PutMapping("/{id}")
    ResponseEntity<CanvassingList> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ListForm form) {
        var list = find(id);
        return changed(list, Versions.required(ifMatch), checked(form), list.isClosed());
    }

    @PutMapping("/{id}/closed")
    ResponseEntity<CanvassingList> close(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Closing closing) {
        var list = find(id);
        return changed(list, Versions.required(ifMatch), list.details(), closing.closed());
    }

    private ResponseEntity<CanvassingList> changed(
            CanvassingList list, int version, ListDetails details, boolean closed) {
        if (!list.isLed()) {
            throw new Refusal(403, "prospects.list.notYours");
        }
        if (!lists.change(list.id(), version, details, closed)) {
            throw new Refusal(412, "clients.version.old");
        }
        return tagged(find(list.id()));
    }

    @GetMapping("/{id}/entries")
    @AllowedToReaders
    Slice<EntryRow> entries(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean done,
            @RequestParam(defaultValue = "0") long at,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Math.clamp(limit, 1, 200);
        var found = entries.page(find(id).id(), done, at, most + 1);
        return Slice.of(found, most, EntryRow::place);
    }

    /** Puts prospects on a list; those who are on it, want no calls or are disqualified stay off. */
    @PostMapping("/{id}/entries")
    Put put(@PathVariable UUID id, @RequestBody List<UUID> picked) {
        return new Put(entries.put(find(id).id(), ListForm.empty(picked).picked()));
    }

    /** Takes a prospect off a list; the calls with it stay. */
    @DeleteMapping("/{id}/entries/{entry}")
    ResponseEntity<Void> remove(@PathVariable UUID id, @PathVariable UUID entry) {
        removing.remove(find(id).id(), entry);
        return ResponseEntity.noContent().build();
    }

    /** The next prospect to call, kept for the caller for a quarter of an hour; 204 when there is none now. */
    @PostMapping("/{id}/next")
    ResponseEntity<Entry> next(@PathVariable UUID id) {
        return canvassing
                .next(find(id).id())
                .flatMap(entry -> entries.find(entry, clock.instant()))
                .map(ResponseEntity::ok)
                .orElse(ResponseEntity.noContent().build());
    }

    /** Writes down a call made from a list; {@code seen} is the number of calls that the entry had when it was read. */
    @PostMapping("/{id}/entries/{entry}/calls")
    ResponseEntity<Noted.Done> note(@PathVariable UUID id, @PathVariable UUID entry, @RequestBody CallForm form) {
        if (entries.find(entry, clock.instant())
                .filter(each -> each.list().equals(id))
                .isEmpty()) {
            throw Refusal.notFound("prospects.entry.unknown");
        }
        return switch (canvassing.note(entry, form.known(), ProspectApi.spoken(form, clock))) {
            case Noted.Done done ->
                ResponseEntity.created(URI.create("/api/v1/calls/" + done.call()))
                        .body(done);
            case Noted.Overtaken(String who) -> throw Refusal.conflict("prospects.overtaken", who);
        };
    }

    private static ListDetails checked(ListForm form) {
        if (!form.problems().isEmpty()) {
            throw Refusal.invalid(form.problems());
        }
        return form.details();
    }

    private CanvassingList find(UUID id) {
        return lists.find(id).orElseThrow(() -> Refusal.notFound("prospects.list.unknown"));
    }

    private static ResponseEntity<CanvassingList> tagged(CanvassingList list) {
        return ResponseEntity.ok().eTag(Versions.tag(list.version())).body(list);
    }
}
