package io.redcarpet.clients;

import java.util.List;

/** A field of a client that can be changed in place, as it is typed. */
public record ClientFact(String field, String value) {

    static final List<String> INLINE =
            List.of("phone", "email", "website", "industry", "tier", "employees", "founded", "source");

    static List<ClientFact> of(Client client) {
        var form = ClientForm.of(client);
        return INLINE.stream()
                .map(field -> new ClientFact(field, form.value(field)))
                .toList();
    }
}
