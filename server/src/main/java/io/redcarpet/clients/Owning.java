package io.redcarpet.clients;

import io.redcarpet.access.Callers;
import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import io.redcarpet.imports.Batch;
import io.redcarpet.imports.Row;
import io.redcarpet.people.Colleagues;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is to be responsible for the clients of a batch, and since when. */
@Component
class Owning {

    private final Colleagues colleagues;
    private final Clock clock;

    Owning(Colleagues colleagues, Clock clock) {
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** The rows whose responsible person is known or not said. */
    List<ClientWish> resolve(Batch batch, List<ClientWish> wishes) {
        var found = new Found(
                colleagues.byExternalIds(batch.source(), said(wishes, "owner_external_id")),
                colleagues.byEmails(said(wishes, "owner_email")));
        return wishes.stream().filter(wish -> own(batch, wish, found)).toList();
    }

    private record Found(Map<String, PersonId> byId, Map<String, PersonId> byEmail) {

        @Nullable
        PersonId owner(Row row) {
            @Nullable PersonId owner = byId.get(String.valueOf(row.text("owner_external_id")));
            return owner == null ? byEmail.get(String.valueOf(row.text("owner_email"))) : owner;
        }
    }

    private static Set<String> said(List<ClientWish> wishes, String field) {
        return wishes.stream()
                .flatMap(wish -> Stream.ofNullable(wish.row.text(field)))
                .collect(Collectors.toSet());
    }

    private boolean own(Batch batch, ClientWish wish, Found found) {
        Row row = wish.row;
        wish.owner = found.owner(row);
        wish.since = row.date("owner_from");
        boolean byId = row.says("owner_external_id");
        if (wish.owner == null && (byId || row.says("owner_email"))) {
            String field = byId ? "owner_external_id" : "owner_email";
            batch.bad(row, field, "clients.import.bad.owner", row.demanded(field));
            return false;
        }
        if (wish.since != null && wish.since.isBefore(LocalDate.now(clock)) && !isAdministrator()) {
            batch.bad(row, "owner_from", "clients.import.bad.past", wish.since);
            return false;
        }
        return true;
    }

    /** What a new client gets when the row names nobody: the importing person, unless that is an administrator. */
    static void complete(ClientWish wish) {
        if (wish.owner == null && !isAdministrator()) {
            wish.owner = Callers.required().person();
        }
        if (wish.owner != null) {
            wish.values.put("owner_id", wish.owner.toString());
        }
    }

    private static boolean isAdministrator() {
        return Callers.required().is(Role.ADMINISTRATOR);
    }
}
