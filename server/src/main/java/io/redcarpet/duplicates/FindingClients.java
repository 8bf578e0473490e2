package io.redcarpet.duplicates;

import io.redcarpet.pages.Finder;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts clients and their contacts into the command palette. */
@Component
class FindingClients implements Finder {

    private static final int HITS = 8;

    private final ClientHits hits;

    FindingClients(ClientHits hits) {
        this.hits = hits;
    }

    @Override
    public String groupKey() {
        return "duplicates.finder.clients";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Hit> find(String text) {
        return hits.find(text, HITS).stream().map(FindingClients::shown).toList();
    }

    private static Hit shown(ClientHit hit) {
        String path = "/clients/" + hit.clientId();
        return hit.contactName() == null
                ? new Hit(hit.clientName(), joined(hit.city(), hit.ownerName()), path, "building-2")
                : new Hit(
                        hit.contactName(),
                        joined(hit.contactTitle(), hit.clientName()),
                        path + "#contact-" + hit.contactId(),
                        "user-round");
    }

    private static String joined(@org.jspecify.annotations.Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
