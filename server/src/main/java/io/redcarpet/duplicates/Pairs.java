package io.redcarpet.duplicates;

import static java.util.Objects.requireNonNull;

import io.redcarpet.access.Columns;
import io.redcarpet.clients.Scopes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The pairs of clients that may be one, as far as the caller sees both. */
@Repository
class Pairs {

    /** Where pairs are looked for: among the few clients that the caller sees, or from the surest on. */
    private static final String NARROW = """
            (select a.client_id from people.under_me u join clients.client_access a on a.person_id = u.report_id
              group by a.client_id) m
              join lateral (select * from duplicates.pair where one_id = m.client_id offset 0) d on true
            """;

    private static final String WIDE = "duplicates.pair d\n";

    private final JdbcClient jdbc;
    private final Scopes scopes;

    Pairs(JdbcClient jdbc, Scopes scopes) {
        this.jdbc = jdbc;
        this.scopes = scopes;
    }

    private String known() {
        return scopes.isNarrow() ? NARROW : WIDE;
    }

    /** The open pairs, the surest first. */
    @Transactional(readOnly = true)
    public List<Pair> open(int atMost) {
        return jdbc.sql("""
                select d.id, d.one_id, a.name as one_name, concat_ws(', ', a.email, a.phone, o.name) as one_detail,
                       d.other_id, b.name as other_name, concat_ws(', ', b.email, b.phone, p.name) as other_detail,
                       d.score, d.reasons
                  from\s""" + known() + """
                  join clients.client a on a.id = d.one_id and a.merged_into is null
                  join clients.client b on b.id = d.other_id and b.merged_into is null
                  left join people.person o on o.id = a.owner_id
                  left join people.person p on p.id = b.owner_id
                 where d.state = 'OPEN'
                 order by d.score desc, d.id
                 limit :atMost
                """)
                .param("atMost", atMost)
                .query(Pairs::pair)
                .list();
    }

    /** How many pairs are open; counted up to a thousand. */
    @Transactional(readOnly = true)
    public int count() {
        return jdbc.sql("""
                select count(*) from (
                    select from\s""" + known() + """
                      join clients.client a on a.id = d.one_id and a.merged_into is null
                      join clients.client b on b.id = d.other_id and b.merged_into is null
                     where d.state = 'OPEN' limit 1000) found
                """).query(Integer.class).single();
    }

    /** Looks for pairs anew among the clients that the caller sees, and tells how many are open. */
    @Transactional
    public int look() {
        return jdbc.sql("select duplicates.look_for_pairs()")
                .query(Integer.class)
                .single();
    }

    /** Keeps the decision that two clients are two; false when there is no such open pair that the caller may decide. */
    @Transactional
    public boolean keepApart(UUID pair) {
        return jdbc.sql("""
                update duplicates.pair set state = 'DIFFERENT', decided_by = access.me(), decided_at = now()
                 where id = :pair and state = 'OPEN'
                """).param("pair", pair).update() == 1;
    }

    /** Brings a pair up again that was said to be two. */
    @Transactional
    public boolean bringBack(UUID pair) {
        return jdbc.sql("""
                update duplicates.pair set state = 'OPEN', decided_by = null, decided_at = null
                 where id = :pair and state = 'DIFFERENT'
                """).param("pair", pair).update() == 1;
    }

    private static Pair pair(ResultSet row, int number) throws SQLException {
        return new Pair(
                new Columns(row).uuid("id"),
                new Columns(row).uuid("one_id"),
                new Columns(row).text("one_name"),
                new Columns(row).text("one_detail"),
                new Columns(row).uuid("other_id"),
                new Columns(row).text("other_name"),
                new Columns(row).text("other_detail"),
                row.getFloat("score"),
                Reason.of(requireNonNull(row.getArray("reasons"))));
    }
}
