package io.redcarpet.clients;

import io.redcarpet.imports.Taken;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Identifiers of other systems that imports added to clients and contacts that were there already. */
@Repository
class AddedIdentifiers {

    private final JdbcClient database;

    AddedIdentifiers(JdbcClient database) {
        this.database = database;
    }

    /** Removes those again that were added to these records. */
    void forget(List<Taken> back) {
        database.sql("""
                        delete from clients.external_ref r
                         using unnest(:ids::uuid[], :befores::jsonb[]) as x(id, before)
                         where r.source = x.before ->> 'added_source' and r.kind in ('CLIENT', 'CONTACT')
                           and r.id = x.before ->> 'added_id' and r.record_id = x.id
                        """)
                .param("ids", Taken.ids(back))
                .param("befores", Taken.befores(back))
                .update();
    }
}
