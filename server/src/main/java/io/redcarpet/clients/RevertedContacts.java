package io.redcarpet.clients;

import io.redcarpet.imports.Kept;
import io.redcarpet.imports.Taken;
import java.util.List;
import org.springframework.stereotype.Component;

/** Contacts that an import made or changed, on their way back. */
@Component
class RevertedContacts {

    private static final String RESTORE = """
            update clients.contact c
               set name = b.name, email = b.email, phone = b.phone, title = b.title,
                   buying_role = b.buying_role, stance = b.stance, reports_to_id = b.reports_to_id,
                   version = c.version + 1, updated_at = now(), updated_by = access.me()
              from unnest(:ids::uuid[], :versions::int[], :befores::jsonb[]) as x(id, version, before)
             cross join lateral jsonb_populate_record(null::clients.contact, x.before) b
             where c.id = x.id and c.version = x.version
            returning c.id
            """;

    private final StayingRecords records;

    RevertedContacts(StayingRecords records) {
        this.records = records;
    }

    /** Superiors leave together with those who report to them. */
    List<Kept> remove(List<Taken> created) {
        return records.remove(
                "select id, name, changed from clients.take_back_contacts(:ids::uuid[], :versions::int[])", created);
    }

    List<Kept> restore(List<Taken> changed) {
        var restored = records.restore(RESTORE, changed);
        return records.others(changed, restored);
    }
}
