package io.redcarpet.audit;

import io.redcarpet.access.PersonId;
import io.redcarpet.audit.AuditEntry.Operation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; what is not given is not asked.
 *
 * @param record a record, or the subject of records
 * @param until the first moment that is too late
 */
record AuditFilter(
        @Nullable PersonId person,
        @Nullable String relation,
        @Nullable Operation operation,
        @Nullable UUID record,
        @Nullable Instant from,
        @Nullable Instant until) {

    static AuditFilter of(UUID record) {
        return new AuditFilter(null, null, null, record, null, null);
    }
}
