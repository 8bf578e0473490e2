package io.redcarpet.clients;

import io.redcarpet.imports.Kept;
import io.redcarpet.imports.Taken;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clients that an import made or changed, on their way back. */
@Repository
class RevertedClients {

    private static final String RESTORE = """
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
            """;

    private final JdbcClient database;
    private final StayingRecords records;

    RevertedClients(JdbcClient database, StayingRecords records) {
        this.database = database;
        this.records = records;
    }

    List<Kept> remove(List<Taken> created) {
        return records.remove(
                "select id, name, changed from clients.take_back_created(:ids::uuid[], :versions::int[])", created);
    }

    List<Kept> restore(List<Taken> changed) {
        var restored = records.restore(RESTORE, changed);
        restoreAddress(restored);
        restoreOwner(restored);
        return records.others(changed, restored);
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
}
