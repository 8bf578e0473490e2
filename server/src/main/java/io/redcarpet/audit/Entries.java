package io.redcarpet.audit;

import io.redcarpet.access.Columns;
import io.redcarpet.audit.AuditEntry.Operation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The entries that the caller may see, newest first. */
@Repository
class Entries {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of entries.
     *
     * @param before the oldest entry of the page before, or nothing for the newest
     */
    @Transactional(readOnly = true)
    public List<AuditEntry> page(AuditFilter filter, @Nullable Long before, int limit) {
        return jdbc.sql("""
                        select id, at, person_id, door, address, relation, operation, record_id, subject_id,
                               before::text, after::text
                          from audit.entry
                         where true
                        """ + conditions(filter, before) + " order by id desc limit :limit")
                .param(
                        "person",
                        filter.person() == null ? null : filter.person().value())
                .param("relation", filter.relation())
                .param(
                        "operation",
                        filter.operation() == null ? null : filter.operation().name())
                .param("record", filter.record())
                .param("from", moment(filter.from()))
                .param("until", moment(filter.until()))
                .param("before", before)
                .param("limit", limit)
                .query(Entries::entry)
                .list();
    }

    /** Only what is asked stands in the statement, so that each question finds its index. */
    private static String conditions(AuditFilter filter, @Nullable Long before) {
        var conditions = new StringBuilder();
        conditions.append(filter.person() == null ? "" : " and person_id = :person");
        conditions.append(filter.relation() == null ? "" : " and relation = :relation");
        conditions.append(filter.operation() == null ? "" : " and operation = :operation");
        conditions.append(filter.record() == null ? "" : " and (subject_id = :record or record_id = :record)");
        conditions.append(filter.from() == null ? "" : " and at >= :from");
        conditions.append(filter.until() == null ? "" : " and at < :until");
        conditions.append(before == null ? "" : " and id < :before");
        return conditions.toString();
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        var columns = new Columns(row);
        return new AuditEntry(
                row.getLong("id"),
                columns.moment("at"),
                columns.personOrNull("person_id"),
                columns.text("door"),
                columns.text("address"),
                columns.text("relation"),
                columns.word("operation", Operation.class),
                columns.uuid("record_id"),
                columns.uuid("subject_id"),
                changes(columns.textOrNull("before"), columns.textOrNull("after")));
    }

    static List<Change> changes(@Nullable String before, @Nullable String after) {
        JsonNode was = JSON.readTree(before == null ? "{}" : before);
        JsonNode became = JSON.readTree(after == null ? "{}" : after);
        var fields = new LinkedHashSet<>(was.propertyNames());
        fields.addAll(became.propertyNames());
        var changes = new ArrayList<Change>();
        fields.forEach(field -> changes.add(new Change(field, value(was.get(field)), value(became.get(field)))));
        return changes;
    }

    private static @Nullable String value(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        return node.isString() ? node.stringValue() : node.toString();
    }
}
