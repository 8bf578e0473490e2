package io.redcarpet.clients;

import io.redcarpet.access.PersonId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Prospects that wait for a call of their account executive. */
@Repository
class ClientCalls {

    private final JdbcClient jdbc;

    ClientCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person's prospects with a phone number, not yet spoken to first, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<ClientRow> prospects(PersonId person, int limit) {
        return jdbc.sql("""
                        select c.id, c.name, c.kind, c.life_cycle, c.industry, c.tier, c.qualification, c.source,
                               c.phone, c.email, c.do_not_call, c.annual_revenue, c.currency, c.owner_id,
                               '' as owner_name, c.version, c.created_at
                          from clients.client c
                         where c.owner_id = :person and c.merged_into is null and c.life_cycle = 'PROSPECT'
                           and c.qualification in ('NEW', 'CONTACTED') and c.phone is not null and not c.do_not_call
                         order by c.qualification = 'CONTACTED', c.created_at, c.id
                         limit :limit
                        """)
                .param("person", person.value())
                .param("limit", limit)
                .query(ClientMapping::row)
                .list();
    }
}
