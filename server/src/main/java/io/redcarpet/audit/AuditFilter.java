package io.redcarpet.audit;

import io.redcarpet.access.PersonId;
import io.redcarpet.audit.AuditEntry.Operation;
import io.redcarpet.pages.Refusal;
import java.time.Instant;
import java.time.LocalDate;
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

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2999-12-31T23:59:59Z");

    static AuditFilter of(UUID record) {
        return new AuditFilter(null, null, null, record, null, null);
    }

    /** Whether there can be entries of that day; beyond these years the database has no days. */
    static boolean isDay(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() <= 2999;
    }

    /** Refuses moments of which there can be no entries. */
    void requireMoments() {
        requireMoment("from", from);
        requireMoment("until", until);
    }

    private static void requireMoment(String field, @Nullable Instant moment) {
        if (moment != null && (moment.isBefore(FIRST) || moment.isAfter(LAST))) {
            throw new Refusal(400, "pages.error.field", field);
        }
    }
}
