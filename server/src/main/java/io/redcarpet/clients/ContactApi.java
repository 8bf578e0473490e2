package io.redcarpet.clients;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.clients.Change.Changed;
import io.redcarpet.clients.Change.Conflict;
import io.redcarpet.clients.Change.Hidden;
import io.redcarpet.pages.Refusal;
import java.net.URI;
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
import org.springframework.web.bind.annotation.RestController;

/** The persons at clients, for programs. */
@RestController
@RequestMapping("/api/v1")
@AllowedTo
class ContactApi {

    private static final String LANGUAGE = "en";

    private final Clients clients;
    private final Contacts contacts;

    ContactApi(Clients clients, Contacts contacts) {
        this.clients = clients;
        this.contacts = contacts;
    }

    @GetMapping("/clients/{client}/contacts")
    List<Contact> list(@PathVariable UUID client) {
        return contacts.of(client(client));
    }

    @PostMapping("/clients/{client}/contacts")
    ResponseEntity<Contact> add(@PathVariable UUID client, @RequestBody ContactForm form) {
        var owner = client(client);
        var reading = form.read(LANGUAGE, contacts.of(owner), null);
        if (!reading.problems().isEmpty()) {
            throw Refusal.invalid(reading.problems());
        }
        var added = contact(contacts.add(owner, reading.details()).value());
        return ResponseEntity.created(URI.create("/api/v1/contacts/" + added.id()))
                .eTag(Versions.tag(added.version()))
                .body(added);
    }

    @GetMapping("/contacts/{id}")
    ResponseEntity<Contact> show(@PathVariable UUID id) {
        return tagged(contact(id));
    }

    @PutMapping("/contacts/{id}")
    ResponseEntity<Contact> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ContactForm form) {
        var contact = contact(id);
        int version = Versions.required(ifMatch);
        var reading = form.read(LANGUAGE, contacts.of(contact.client()), contact.id());
        if (!reading.problems().isEmpty()) {
            throw Refusal.invalid(reading.problems());
        }
        return switch (contacts.change(contact.id(), version, reading.details())) {
            case Changed<Contact>(Contact now) -> tagged(now);
            case Conflict<Contact> _ -> throw new Refusal(412, "clients.version.old");
            case Hidden<Contact> _ -> throw new Refusal(403, "clients.notYours");
        };
    }

    @DeleteMapping("/contacts/{id}")
    ResponseEntity<Void> remove(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var contact = contact(id);
        if (Versions.required(ifMatch) != contact.version()) {
            throw new Refusal(412, "clients.version.old");
        }
        if (!contacts.remove(contact.id())) {
            throw new Refusal(403, "clients.notYours");
        }
        return ResponseEntity.noContent().build();
    }

    private ClientId client(UUID id) {
        return clients.find(new ClientId(id))
                .orElseThrow(() -> Refusal.notFound("clients.unknown"))
                .id();
    }

    private Contact contact(UUID id) {
        return contacts.find(new ContactId(id)).orElseThrow(() -> Refusal.notFound("clients.contact.unknown"));
    }

    private static ResponseEntity<Contact> tagged(Contact contact) {
        return ResponseEntity.ok().eTag(Versions.tag(contact.version())).body(contact);
    }
}
