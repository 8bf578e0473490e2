package io.redcarpet.clients;

import static java.util.stream.Collectors.toSet;

import io.redcarpet.access.Columns;
import io.redcarpet.imports.Kept;
import io.redcarpet.imports.Taken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clients and contacts that an import made or changed: which of them it can give up, and which stay. */
@Repository
class StayingRecords {

    private final JdbcClient database;
    private final AddedIdentifiers identifiers;

    StayingRecords(JdbcClient database, AddedIdentifiers identifiers) {
        this.database = database;
        this.identifiers = identifiers;
    }

    /**
     * Gives up what was made.
     *
     * @param statement takes ids and versions, and answers id and name of each that stays, and whether it was changed
     */
    List<Kept> remove(String statement, List<Taken> created) {
        return database.sql(statement)
                .param("ids", Taken.ids(created))
                .param("versions", Taken.versions(created))
                .query(StayingRecords::kept)
                .list();
    }

    /**
     * Gives up what was changed, and the identifiers that came with it.
     *
     * @param statement takes ids, versions and what was before, and answers the id of each that is as it was
     * @return those that are as they were
     */
    List<Taken> restore(String statement, List<Taken> changed) {
        Set<UUID> done = database
                .sql(statement)
                .param("ids", Taken.ids(changed))
                .param("versions", Taken.versions(changed))
                .param("befores", Taken.befores(changed))
                .query((row, _) -> new Columns(row).uuid("id"))
                .stream()
                .collect(toSet());
        var back = changed.stream().filter(row -> done.contains(row.id())).toList();
        identifiers.forget(back);
        return back;
    }

    /** The others: somebody changed them since, or they are gone. */
    List<Kept> others(List<Taken> changed, List<Taken> restored) {
        var done = restored.stream().map(Taken::id).collect(toSet());
        var left = changed.stream().filter(row -> !done.contains(row.id())).toList();
        return database.sql("""
                        select x.id, coalesce(c.name, t.name, x.before ->> 'name') as name, true as changed
                          from unnest(:ids::uuid[], :befores::jsonb[]) as x(id, before)
                          left join clients.client c on c.id = x.id
                          left join clients.contact t on t.id = x.id
                        """)
                .param("ids", Taken.ids(left))
                .param("befores", Taken.befores(left))
                .query(StayingRecords::kept)
                .list();
    }

    private static Kept kept(ResultSet result, int number) throws SQLException {
        var row = new Columns(result);
        return result.getBoolean("changed")
                ? Kept.changed(row.uuid("id"), row.text("name"))
                : Kept.used(row.uuid("id"), row.text("name"));
    }
}
