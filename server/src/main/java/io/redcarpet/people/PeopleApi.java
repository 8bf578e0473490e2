package io.redcarpet.people;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import io.redcarpet.pages.Problems;
import io.redcarpet.pages.Refusal;
import jakarta.validation.Valid;
import java.net.URI;
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

/** People, for programs. */
@RestController
@RequestMapping("/api/v1/people")
@AllowedTo
class PeopleApi {

    private final People people;
    private final Employing employing;

    PeopleApi(People people, Employing employing) {
        this.people = people;
        this.employing = employing;
    }

    /**
     * A page of persons by name.
     *
     * @param next the cursor of the following page; missing on the last one
     */
    record PeoplePage(List<Person> items, @Nullable String next) {}

    @GetMapping
    PeoplePage list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(defaultValue = "") String territory,
            @RequestParam(defaultValue = "false") boolean left,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Math.clamp(limit, 1, 199);
        var filter = new PeopleFilter(text, role, territory, !left);
        var found = people.page(filter, after == null ? null : new PersonId(after), size + 1);
        var items = found.subList(0, Math.min(size, found.size()));
        return new PeoplePage(items, found.size() > size ? items.getLast().id().toString() : null);
    }

    @GetMapping("/{id}")
    ResponseEntity<Person> show(@PathVariable UUID id) {
        return tagged(person(id));
    }

    @PostMapping
    @AllowedTo(Role.ADMINISTRATOR)
    ResponseEntity<Person> add(@Valid @RequestBody PersonForm form) {
        Person person = kept(employing.add(form.toDetails()));
        return ResponseEntity.created(URI.create("/api/v1/people/" + person.id()))
                .eTag(tag(person))
                .body(person);
    }

    @PutMapping("/{id}")
    @AllowedTo(Role.ADMINISTRATOR)
    ResponseEntity<Person> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody PersonForm form) {
        Person person = person(id);
        if (ifMatch == null) {
            throw new Refusal(428, "people.version.missing");
        }
        if (!ifMatch.equals(tag(person))) {
            throw new Refusal(412, "people.version.old");
        }
        return tagged(kept(employing.change(person.id(), form.toDetails(), person.version())));
    }

    private Person kept(Kept kept) {
        return switch (kept) {
            case Kept.Done(PersonId id) -> person(id.value());
            case Kept.Wrong(Problems problems) -> throw Refusal.invalid(problems);
            case Kept.Overtaken _ -> throw new Refusal(412, "people.version.old");
        };
    }

    private Person person(UUID id) {
        return people.find(new PersonId(id)).orElseThrow(() -> Refusal.notFound("people.unknown"));
    }

    private static ResponseEntity<Person> tagged(Person person) {
        return ResponseEntity.ok().eTag(tag(person)).body(person);
    }

    private static String tag(Person person) {
        return "\"" + person.version() + "\"";
    }
}
