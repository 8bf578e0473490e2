package io.redcarpet.audit;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import io.redcarpet.audit.AuditEntry.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every change of everything, for programs. */
@RestController
@RequestMapping("/api/v1/audit")
@AllowedTo({Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER})
class AuditApi {

    private static final int MOST = 200;

    private final AuditTrail trail;
    private final Seals seals;

    AuditApi(AuditTrail trail, Seals seals) {
        this.trail = trail;
        this.seals = seals;
    }

    /**
     * A page of entries, newest first.
     *
     * @param next the value of {@code before} for the following page; missing on the last one
     * @param sealed how far the audit is sealed; missing before the first seal
     */
    record AuditPage(
            List<AuditEntry> items,
            @Nullable Long next,
            @Nullable Sealed sealed) {}

    @GetMapping
    AuditPage list(
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable String relation,
            @RequestParam(required = false) @Nullable Operation operation,
            @RequestParam(required = false) @Nullable UUID record,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int limit) {
        var filter =
                new AuditFilter(person == null ? null : new PersonId(person), relation, operation, record, from, until);
        filter.requireMoments();
        Changes changes = trail.page(filter, before, Math.clamp(limit, 1, MOST));
        return new AuditPage(changes.entries(), changes.next(), sealed());
    }

    private @Nullable Sealed sealed() {
        return seals.last()
                .map(seal -> new Sealed(seal.at(), seal.hash().digits()))
                .orElse(null);
    }
}
