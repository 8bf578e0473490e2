package io.redcarpet.duplicates;

import io.redcarpet.access.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the caller finds among the clients and contacts that the caller may see. */
@Repository
public class ClientHits {

    private static final int LONGEST = 200;

    private final JdbcClient jdbc;

    ClientHits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By a name, complete or begun, with mistakes; by e-mail address, telephone number or another system's key. */
    @Transactional(readOnly = true)
    public List<ClientHit> find(String text, int atMost) {
        String asked = text.strip().replaceAll("\\p{Cntrl}", "");
        asked = asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked;
        return jdbc.sql("""
                with hit as (
                    select client_id, contact_id, score from duplicates.find_by_name(:asked, :atMost)
                    union all select id, null, 2 from clients.client where email = :email and merged_into is null
                    union all select id, null, 2 from clients.client where phone = :phone and merged_into is null
                    union all select id, null, 1.5 from clients.client where domain = :email and merged_into is null
                    union all select client_id, id, 2 from clients.contact where email = :email
                    union all select client_id, id, 2 from clients.contact where phone = :phone
                    union all select client_id, contact_id, 2 from clients.external_ref where id = :asked
                ), best as (
                    select client_id, contact_id, max(score) as score from hit group by client_id, contact_id
                )
                select b.client_id, b.contact_id, c.name as client_name, t.name as contact_name,
                       t.title as contact_title, c.life_cycle, c.tier, a.city, p.name as owner_name, b.score
                  from best b
                  join clients.client c on c.id = b.client_id
                  left join clients.contact t on t.id = b.contact_id
                  left join people.person p on p.id = c.owner_id
                  left join lateral (select city from clients.address
                                      where client_id = c.id and city <> '' order by id limit 1) a on true
                 order by b.score desc, b.contact_id is not null, c.name, c.id
                 limit :atMost
                """)
                .param("asked", asked)
                .param("email", asked.toLowerCase(Locale.ROOT))
                .param("phone", PhoneNumbers.international(asked))
                .param("atMost", atMost)
                .query(ClientHits::hit)
                .list();
    }

    private static ClientHit hit(ResultSet row, int number) throws SQLException {
        return new ClientHit(
                new Columns(row).uuid("client_id"),
                row.getObject("contact_id", UUID.class),
                new Columns(row).text("client_name"),
                row.getString("contact_name"),
                row.getString("contact_title"),
                new Columns(row).text("life_cycle"),
                new Columns(row).text("tier"),
                row.getString("city"),
                row.getString("owner_name"),
                row.getFloat("score"));
    }
}
