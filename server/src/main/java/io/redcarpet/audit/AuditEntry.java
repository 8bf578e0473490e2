package io.redcarpet.audit;

import io.redcarpet.access.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of one record.
 *
 * @param person who did it; nobody when the program did it by itself
 * @param door the way in: page, api, import or program
 * @param address the network address it came from
 * @param relation the table
 * @param record the record that changed
 * @param subject the record on whose page the change is shown: the client of a contact
 */
public record AuditEntry(
        long id,
        Instant at,
        @Nullable PersonId person,
        String door,
        String address,
        String relation,
        Operation operation,
        UUID record,
        UUID subject,
        List<Change> changes) {

    /** What happened to the record. */
    public enum Operation {
        INSERT,
        UPDATE,
        DELETE
    }

    public AuditEntry {
        changes = List.copyOf(changes);
    }
}
