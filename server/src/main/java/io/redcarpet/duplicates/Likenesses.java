package io.redcarpet.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What there is already of a client about to be written down, among all clients of the firm. */
@Repository
class Likenesses {

    private final JdbcClient jdbc;

    Likenesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Likeness> of(DuplicateForm form) {
        if (form.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select d.client_id, c.name, c.life_cycle, d.owner_name, d.score, d.reasons
                  from duplicates.check_duplicates(:name, :email, :website, :phone, :kind, :except) d
                  left join clients.client c on c.id = d.client_id
                 order by d.score desc nulls last, c.name
                """)
                .param("name", form.name())
                .param("email", form.email())
                .param("website", form.website())
                .param("phone", form.phone())
                .param("kind", form.kind())
                .param("except", form.except(), java.sql.Types.OTHER)
                .query(Likenesses::likeness)
                .list();
    }

    private static Likeness likeness(ResultSet row, int number) throws SQLException {
        return new Likeness(
                row.getObject("client_id", UUID.class),
                row.getString("name"),
                row.getString("life_cycle"),
                row.getString("owner_name"),
                row.getFloat("score"),
                Reason.of(row.getArray("reasons")));
    }
}
