package io.redcarpet.prospects;

import io.redcarpet.access.PersonId;
import io.redcarpet.clients.Cursor;
import io.redcarpet.clients.Qualification;
import io.redcarpet.pages.Named;
import io.redcarpet.pages.Query;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an address says about a list of prospects: filters and place. What it cannot mean is ignored. */
public record ProspectForm(
        @Nullable String q,
        @Nullable String qualification,
        @Nullable String source,
        @Nullable String city,
        @Nullable String called,
        @Nullable String calling,
        @Nullable String owner,
        @Nullable String ownerName,
        @Nullable String at) {

    /** The filters there are, in the order in which they are shown. */
    public static final List<String> FILTERS =
            List.of("q", "qualification", "source", "city", "called", "calling", "owner");

    ProspectFilter filter() {
        return new ProspectFilter(
                plain(q),
                word(),
                plain(source),
                plain(city),
                choice(called, "yes", "no"),
                choice(calling, "no", "yes"),
                person() == null ? null : new PersonId(person()));
    }

    /** Whose prospects are asked for. */
    Named namedOwner() {
        return new Named("owner", person(), ownerName);
    }

    private static String plain(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").replaceAll("\\p{Cntrl}", "").strip();
    }

    private static @Nullable Boolean choice(@Nullable String text, String yes, String no) {
        return yes.equals(text) ? Boolean.TRUE : no.equals(text) ? Boolean.FALSE : null;
    }

    private @Nullable Qualification word() {
        for (var each : Qualification.values()) {
            if (each.name().equals(qualification)) {
                return each;
            }
        }
        return null;
    }

    private @Nullable UUID person() {
        try {
            return plain(owner).isEmpty() ? null : UUID.fromString(plain(owner));
        } catch (IllegalArgumentException forged) {
            return null;
        }
    }

    @Nullable
    Cursor cursor() {
        return Cursor.of(Objects.requireNonNullElse(at, ""))
                .filter(cursor -> cursor.key().chars().noneMatch(Character::isISOControl))
                .orElse(null);
    }

    /** The filters as they stand in the address, without the place. */
    public Query query() {
        return new Query()
                .set("q", q)
                .set("qualification", qualification)
                .set("source", source)
                .set("city", city)
                .set("called", called)
                .set("calling", calling)
                .set("owner", owner);
    }
}
