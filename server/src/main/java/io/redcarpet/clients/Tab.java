package io.redcarpet.clients;

import java.util.Locale;
import java.util.stream.Stream;

/** The parts of a client's page. */
enum Tab {
    OVERVIEW,
    PEOPLE,
    HISTORY;

    /** The part of that name as it stands in an address; the first one for any other name. */
    static Tab named(String name) {
        return Stream.of(values())
                .filter(tab -> tab.address().equals(name))
                .findFirst()
                .orElse(OVERVIEW);
    }

    String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    String of(ClientId client) {
        return "/clients/" + client + (this == OVERVIEW ? "" : "?tab=" + address());
    }
}
