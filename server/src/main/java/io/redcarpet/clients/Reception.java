package io.redcarpet.clients;

import io.redcarpet.pages.Refusal;
import io.redcarpet.pages.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Receives what is asked about one client: finds it, or refuses, and tells what was done, with the way back. */
@Component
class Reception {

    private final Clients clients;
    private final PastChanges past;

    Reception(Clients clients, PastChanges past) {
        this.clients = clients;
        this.past = past;
    }

    Client client(UUID id) {
        return clients.find(new ClientId(id)).orElseThrow(() -> Refusal.notFound("clients.unknown"));
    }

    /** The client, if the caller may change what belongs to it. */
    Client changeable(UUID id) {
        var client = client(id);
        if (!clients.isChangeable(client.id())) {
            throw new Refusal(403, "clients.notYours");
        }
        return client;
    }

    /** Tells what was just done to a client, and leads back to a part of its page as far as it is still seen. */
    String done(ClientId client, Tab tab, String text, HttpServletRequest request) {
        told(client, tab, text).showNext(request);
        return clients.find(client).isPresent() ? "redirect:" + tab.of(client) : "redirect:/clients";
    }

    /** What was just done to a client, with the way to take it back. */
    Toast told(ClientId client, Tab tab, String text) {
        String undo = past.myLast(client)
                .map(entry -> "/clients/%s/history/%d/undo?tab=%s".formatted(client, entry, tab.address()))
                .orElse("");
        return Toast.undoable(text, undo);
    }
}
