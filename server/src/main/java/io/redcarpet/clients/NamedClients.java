package io.redcarpet.clients;

import static java.util.stream.Collectors.toMap;

import io.redcarpet.access.Columns;
import io.redcarpet.audit.Names;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The names of clients and contacts, for whoever reads changes. */
@Repository
class NamedClients implements Names {

    private record Named(UUID id, String name) {}

    private final JdbcClient jdbc;

    NamedClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> of(Collection<UUID> records) {
        return jdbc
                .sql("""
                        select c.id, c.name from unnest(:ids::uuid[]) x(id) join clients.client c on c.id = x.id
                        union all
                        select c.id, c.name from unnest(:ids::uuid[]) x(id) join clients.contact c on c.id = x.id
                        """)
                .param("ids", records.toArray(UUID[]::new))
                .query((result, _) -> {
                    var row = new Columns(result);
                    return new Named(row.uuid("id"), row.text("name"));
                })
                .list()
                .stream()
                .collect(toMap(Named::id, Named::name, (one, _) -> one));
    }
}
