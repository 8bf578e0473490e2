package io.redcarpet.imports;

import io.redcarpet.access.Columns;
import io.redcarpet.audit.Names;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Imports are called by their files. */
@Repository
class ImportNames implements Names {

    private final JdbcClient database;

    ImportNames(JdbcClient database) {
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> of(Collection<UUID> records) {
        var names = new HashMap<UUID, String>();
        database.sql("select i.id, i.file_name from unnest(:ids::uuid[]) x(id) join imports.import i on i.id = x.id")
                .param("ids", records.toArray(UUID[]::new))
                .query(row -> {
                    names.put(new Columns(row).uuid("id"), new Columns(row).text("file_name"));
                });
        return names;
    }
}
