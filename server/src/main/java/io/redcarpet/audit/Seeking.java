package io.redcarpet.audit;

import io.redcarpet.pages.Finder;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the person or the record that somebody means, by what the palette would find for it. */
@Component
class Seeking {

    private static final int MOST = 10;

    private final ObjectProvider<Finder> finders;
    private final AuditTrail trail;

    Seeking(ObjectProvider<Finder> finders, AuditTrail trail) {
        this.finders = finders;
        this.trail = trail;
    }

    Sought person(@Nullable String typed) {
        return sought(typed, true);
    }

    Sought record(@Nullable String typed) {
        return sought(typed, false);
    }

    private Sought sought(@Nullable String typed, boolean peopleOnly) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return new Sought("", null, "", List.of());
        }
        return AuditTrail.uuid(text)
                .map(this::known)
                .orElseGet(() -> Sought.found(
                        text,
                        finders.orderedStream()
                                .filter(finder -> finder.findsPeople() || !peopleOnly)
                                .flatMap(finder -> finder.find(text).stream())
                                .limit(MOST)
                                .toList()));
    }

    private Sought known(UUID id) {
        return Sought.one(id, trail.namesOf(Set.of(id)).getOrDefault(id, ""));
    }
}
