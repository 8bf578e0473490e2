package io.redcarpet.clients;

import io.redcarpet.access.Columns;
import io.redcarpet.imports.Kept;
import io.redcarpet.imports.Taken;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contacts that an import made or changed, on their way back. */
@Repository
class RevertedContacts {

    private final JdbcClient database;
    private final AddedIdentifiers identifiers;

    RevertedContacts(JdbcClient database, AddedIdentifiers identifiers) {
        this.database = database;
        this.identifiers = identifiers;
    }

    /** Superiors leave together with those who report to them. */
    List<Kept> remove(List<Taken> created) {
        return database.sql("select id, name, changed from clients.take_back_contacts(:ids::uuid[], :versions::int[])")
                .param("ids", Taken.ids(created))
                .param("versions", Taken.versions(created))
                .query(RevertedClients::kept)
                .list();
    }

    List<Kept> restore(List<Taken> changed) {
        Set<UUID> done = restoreRecords(changed);
        identifiers.forget(
                changed.stream().filter(row -> done.contains(row.id())).toList());
        return left(changed.stream().filter(row -> !done.contains(row.id())).toList());
    }

    private Set<UUID> restoreRecords(List<Taken> changed) {
        return database
                .sql("""
                        update clients.contact c
                           set name = b.name, email = b.email, phone = b.phone, title = b.title,
                               buying_role = b.buying_role, stance = b.stance, reports_to_id = b.reports_to_id,
                               version = c.version + 1, updated_at = now(), updated_by = access.me()
                          from unnest(:ids::uuid[], :versions::int[], :befores::jsonb[]) as x(id, version, before)
                         cross join lateral jsonb_populate_record(null::clients.contact, x.before) b
                         where c.id = x.id and c.version = x.version
                        returning c.id
                        """)
                .param("ids", Taken.ids(changed))
                .param("versions", Taken.versions(changed))
                .param("befores", Taken.befores(changed))
                .query((row, _) -> new Columns(row).uuid("id"))
                .stream()
                .collect(Collectors.toSet());
    }

    private List<Kept> left(List<Taken> left) {
        return database.sql("""
                        select x.id, coalesce(c.name, x.before ->> 'name') as name, true as changed
                          from unnest(:ids::uuid[], :befores::jsonb[]) as x(id, before)
                          left join clients.contact c on c.id = x.id
                        """)
                .param("ids", Taken.ids(left))
                .param("befores", Taken.befores(left))
                .query(RevertedClients::kept)
                .list();
    }
}
