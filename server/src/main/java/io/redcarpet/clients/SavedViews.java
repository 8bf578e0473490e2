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
                        select v.id, v.owner_id, v.name, v.shared, coalesce(v.filters ->> 'query', '') as query,
                               p.view_id is not null as preferred
                          from clients.saved_view v
                          left join clients.preferred_view p on p.view_id = v.id and p.owner_id = access.me()
                         where v.page = :page
                         order by v.owner_id <> access.me(), v.name, v.id
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
                            result.getBoolean("preferred"),
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

    /** Gives a view of the caller another name and other readers; not when another view has that name. */
    @Transactional
    public boolean change(UUID view, String name, boolean shared) {
        return jdbc.sql("""
                        update clients.saved_view v set name = :name, shared = :shared
                         where v.id = :id and not exists (
                               select from clients.saved_view o
                                where o.owner_id = v.owner_id and o.page = v.page and o.name = :name and o.id <> v.id)
                        """)
                        .param("id", view)
                        .param("name", name)
                        .param("shared", shared)
                        .update()
                == 1;
    }

    /** Opens the caller's list with a view from now on; with none of them when it did so already. */
    @Transactional
    public void prefer(UUID view) {
        int cleared = jdbc.sql("delete from clients.preferred_view where view_id = :id")
                .param("id", view)
                .update();
        if (cleared == 0) {
            jdbc.sql("""
                            insert into clients.preferred_view (page, view_id)
                            select page, id from clients.saved_view where id = :id
                            on conflict (owner_id, page) do update set view_id = excluded.view_id
                            """).param("id", view).update();
        }
    }

    @Transactional
    public void remove(UUID view) {
        jdbc.sql("delete from clients.saved_view where id = :id")
                .param("id", view)
                .update();
    }
}
