package io.redcarpet.clients;

import io.redcarpet.pages.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen to the picked clients.
 *
 * @param act {@code give} to the person, or {@code join} the member to the teams; else the tier or the industry is set
 */
record BulkForm(
        @Nullable List<UUID> client,
        @Nullable String act,
        @Nullable UUID person,
        @Nullable String personName,
        @Nullable UUID member,
        @Nullable String memberName,
        @Nullable String function,
        @Nullable Tier tier,
        @Nullable Industry industry) {

    boolean isGift() {
        return "give".equals(act);
    }

    boolean isJoining() {
        return "join".equals(act);
    }

    List<ClientId> picked() {
        return client == null ? List.of() : client.stream().map(ClientId::new).toList();
    }

    /** Who is to have the clients, or to join their teams. */
    Named named() {
        if (isGift()) {
            return new Named("person", person, personName);
        }
        return new Named("member", member, memberName);
    }
}
