package io.redcarpet.clients;

import io.redcarpet.access.Columns;
import io.redcarpet.imports.Kept;
import io.redcarpet.imports.Taken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clients that an import made or changed, on their way back. */
@Repository
class RevertedClients {

    private final JdbcClient database;
    private final AddedIdentifiers identifiers;

    RevertedClients(JdbcClient database, AddedIdentifiers identifiers) {
        this.database = database;
        this.identifiers = identifiers;
    }

    List<Kept> remove(List<Taken> created) {
        return database.sql("select id, name, changed from clients.take_back_created(:ids::uuid[], :versions::int[])")
                .param("ids", Taken.ids(created))
                .param("versions", Taken.versions(created))
                .query(RevertedClients::kept)
                .list();
    }

    /** A record that stays, with its name and whether that is because somebody changed it. */
    static Kept kept(ResultSet result, int number) throws SQLException {
        var row = new Columns(result);
        return result.getBoolean("changed")
                ? Kept.changed(row.uuid("id"), row.text("name"))
                : Kept.used(row.uuid("id"), row.text("name"));
    }

    List<Kept> restore(List<Taken> changed) {
        var done = restoreRecords(changed);
        List<Taken> back =
                changed.stream().filter(row -> done.contains(row.id())).toList();
        restoreAddress(back);
        restoreOwner(back);
        identifiers.forget(back);
        List<Taken> left =
                changed.stream().filter(row -> !done.contains(row.id())).toList();
        return left(left);
    }

    private Set<UUID> restoreRecords(List<Taken> changed) {
        return database
                .sql("""
                        update clients.client c
                           set kind = b.kind, life_cycle = b.life_cycle, name = b.name, industry = b.industry,
                               tier = b.tier, source = b.source, phone = b.phone, email = b.email,
                               website = b.website, employees = b.employees, founded = b.founded,
                               annual_revenue = b.annual_revenue, currency = b.currency, note = b.note,
                               parent_id = b.parent_id, version = c.version + 1, updated_at = now(),
                               updated_by = access.me()
                          from unnest(:ids::uuid[], :versions::int[], :befores::jsonb[]) as x(id, version, before)
                         cross join lateral jsonb_populate_record(null::clients.client, x.before) b
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

    private void restoreAddress(List<Taken> back) {
        database.sql("""
                        delete from clients.address a
                         using unnest(:ids::uuid[], :befores::jsonb[]) as x(id, before)
                         where a.client_id = x.id and a.kind = 'OFFICE' and x.before ->> 'address_id' is null
                        """)
                .param("ids", Taken.ids(back))
                .param("befores", Taken.befores(back))
                .update();
        database.sql("""
                        update clients.address a
                           set street = x.before ->> 'street', city = x.before ->> 'city',
                               region = x.before ->> 'region', postal_code = x.before ->> 'postal_code',
                               country = x.before ->> 'country'
                          from unnest(:befores::jsonb[]) as x(before)
                         where a.id = (x.before ->> 'address_id')::uuid
                        """).param("befores", Taken.befores(back)).update();
    }

    private void restoreOwner(List<Taken> back) {
        database.sql("""
                        select count(clients.hand_over(c.id, (x.before ->> 'owner_id')::uuid, current_date, ''))
                          from unnest(:ids::uuid[], :befores::jsonb[]) as x(id, before)
                          join clients.client c on c.id = x.id
                         where c.owner_id is distinct from (x.before ->> 'owner_id')::uuid
                           and x.before ->> 'owner_id' is not null
                        """)
                .param("ids", Taken.ids(back))
                .param("befores", Taken.befores(back))
                .query(Long.class)
                .single();
    }

    private List<Kept> left(List<Taken> left) {
        return database.sql("""
                        select x.id, coalesce(c.name, x.before ->> 'name') as name, true as changed
                          from unnest(:ids::uuid[], :befores::jsonb[]) as x(id, before)
                          left join clients.client c on c.id = x.id
                        """)
                .param("ids", Taken.ids(left))
                .param("befores", Taken.befores(left))
                .query(RevertedClients::kept)
                .list();
    }
}
