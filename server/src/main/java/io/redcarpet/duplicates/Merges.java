package io.redcarpet.duplicates;

import io.redcarpet.access.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Clients that were made one, and how it is done and taken back. */
@Repository
class Merges {

    private final JdbcClient jdbc;

    Merges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A client as it is compared, if the caller sees it. */
    @Transactional(readOnly = true)
    public Optional<Side> side(UUID client) {
        return jdbc.sql("""
                select c.id, c.name, c.version, c.merged_into, c.created_at, c.kind, c.life_cycle, c.tier, c.industry,
                       c.email, c.phone, c.website, c.source, c.qualification, c.employees, c.founded,
                       nullif(concat_ws(' ', c.annual_revenue, c.currency), '') as annual_revenue, c.do_not_call, c.note,
                       p.name as owner,
                       (select count(*) from clients.contact t where t.client_id = c.id)
                       + (select count(*) from clients.address t where t.client_id = c.id)
                       + (select count(*) from clients.external_ref t where t.client_id = c.id) as attached
                  from clients.client c
                  left join people.person p on p.id = c.owner_id
                 where c.id = :client
                """).param("client", client).query(Merges::side).optional();
    }

    /** Makes one of two, or says why not; nothing in between. */
    @Transactional
    public Merged merge(MergeForm form, String because) {
        return jdbc.sql("""
                select outcome, merge_id
                  from duplicates.merge_clients(:survivor, :loser, :survivorVersion, :loserVersion, :taken, :because)
                """)
                .param("survivor", form.survivor())
                .param("loser", form.loser())
                .param("survivorVersion", form.survivorVersion())
                .param("loserVersion", form.loserVersion())
                .param("taken", form.taken().stream().map(MergeField::column).toArray(String[]::new))
                .param("because", because)
                .query((row, _) -> Merged.of(new Columns(row).text("outcome"), row.getObject("merge_id", UUID.class)))
                .single();
    }

    /** Takes a merge back, or says what stands against it. */
    @Transactional
    public Unmerged unmerge(UUID merge) {
        var answers = jdbc.sql("select outcome, relation, what, field from duplicates.unmerge_clients(:merge)")
                .param("merge", merge)
                .query((row, _) -> Map.entry(
                        Unmerged.Outcome.valueOf(new Columns(row).text("outcome")),
                        new Unmerged.Obstacle(text(row, "relation"), text(row, "what"), text(row, "field"))))
                .list();
        var outcome = answers.getFirst().getKey();
        return new Unmerged(
                outcome,
                outcome == Unmerged.Outcome.CHANGED
                        ? answers.stream().map(Map.Entry::getValue).toList()
                        : List.of());
    }

    /** The merges of the last 30 days that still stand and that the caller sees, the latest first. */
    @Transactional(readOnly = true)
    public List<Merge> standing(int atMost) {
        return jdbc.sql("""
                select m.id, m.survivor_id, c.name, m.merged_at, coalesce(p.name, '') as merged_by
                  from duplicates.merge m
                  join clients.client c on c.id = m.survivor_id
                  left join people.person p on p.id = m.merged_by
                 where m.undone_at is null and m.merged_at > now() - interval '30 days'
                 order by m.merged_at desc
                 limit :atMost
                """)
                .param("atMost", atMost)
                .query((row, _) -> new Merge(
                        new Columns(row).uuid("id"),
                        new Columns(row).uuid("survivor_id"),
                        new Columns(row).text("name"),
                        instant(row, "merged_at"),
                        new Columns(row).text("merged_by")))
                .list();
    }

    /** Where a merged client went, if the caller sees that one. */
    @Transactional(readOnly = true)
    public Optional<UUID> survivorOf(UUID client) {
        return jdbc.sql("select s from duplicates.survivor_of(:client) s where s is not null")
                .param("client", client)
                .query((row, _) -> new Columns(row).uuid("s"))
                .optional();
    }

    private static Side side(ResultSet row, int number) throws SQLException {
        var values = new HashMap<String, String>();
        for (MergeField field : MergeField.values()) {
            var value = row.getString(field.column());
            if (value != null) {
                values.put(field.column(), field == MergeField.DO_NOT_CALL ? String.valueOf(value.equals("t")) : value);
            }
        }
        return new Side(
                new Columns(row).uuid("id"),
                new Columns(row).text("name"),
                row.getInt("version"),
                row.getObject("merged_into", UUID.class),
                instant(row, "created_at"),
                Map.copyOf(values),
                row.getInt("attached"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column)
                .toInstant();
    }
}
