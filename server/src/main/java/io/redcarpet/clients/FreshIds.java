package io.redcarpet.clients;

import io.redcarpet.access.Columns;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Identities for records that do not exist yet. */
@Repository
class FreshIds {

    private final JdbcClient database;

    FreshIds(JdbcClient database) {
        this.database = database;
    }

    List<UUID> fresh(int many) {
        return database.sql("select uuidv7() as id from generate_series(1, :many)")
                .param("many", many)
                .query((row, _) -> new Columns(row).uuid("id"))
                .list();
    }
}
