package io.redcarpet.clients;

import io.redcarpet.access.Columns;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The kept lists of the caller, and those that others share. */
@Repository
public class SavedViews {

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The views of a page, the caller's own first. */
    @Transactional(readOnly = true)
    public List<SavedView> of(String page) {
        return jdbc.sql("""
                        select id, owner_id, name, shared, coalesce(filters ->> 'query', '') as query
                          from clients.saved_view
                         where page = :page
                         order by owner_id <> access.me(), name, id
                         limit 30
                        """)
                .param("page", page)
                .query((result, _) -> {
                    var row = new Columns(result);
                    return new SavedView(
                            row.uuid("id"),
                            row.person("owner_id"),
                            row.text("name"),
                            result.getBoolean("shared"),
                            row.text("query"));
                })
                .list();
    }

    /** Keeps a list of the caller; a view of the same name takes its place. */
    @Transactional
    public void save(String page, String name, boolean shared, String query) {
        jdbc.sql("""
                        insert into clients.saved_view (page, name, shared, filters)
                        values (:page, :name, :shared, jsonb_build_object('query', cast(:query as text)))
                        on conflict (owner_id, page, name)
                        do update set shared = excluded.shared, filters = excluded.filters
                        """)
                .param("page", page)
                .param("name", name)
                .param("shared", shared)
                .param("query", query)
                .update();
    }

    @Transactional
    public void remove(UUID view) {
        jdbc.sql("delete from clients.saved_view where id = :id")
                .param("id", view)
                .update();
    }
}
