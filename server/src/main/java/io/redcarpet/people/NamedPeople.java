package io.redcarpet.people;

import io.redcarpet.access.Columns;
import io.redcarpet.audit.Names;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What persons are called, for the record of changes. */
@Repository
class NamedPeople implements Names {

    private final JdbcClient jdbc;

    NamedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> of(Collection<UUID> records) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("select p.id, p.name from unnest(:ids::uuid[]) x(id) join people.person p on p.id = x.id")
                .param("ids", records.toArray(UUID[]::new))
                .query(row -> {
                    var columns = new Columns(row);
                    names.put(columns.uuid("id"), columns.text("name"));
                });
        return names;
    }
}
