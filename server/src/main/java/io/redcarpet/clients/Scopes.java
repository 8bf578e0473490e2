package io.redcarpet.clients;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far callers see: few persons are asked one by one, many through the whole base. */
@Repository
public class Scopes {

    /** Up to how many persons under the caller it is faster to go through their clients. */
    private static final int NARROW = 50;

    private final JdbcClient jdbc;

    Scopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the caller sees the clients of few persons. */
    @Transactional(readOnly = true)
    public boolean isNarrow() {
        return jdbc.sql("""
                        select not people.sees_all() and (
                               select count(*) from (select from people.closure where manager_id = (select access.me())
                                                      limit :beyond) s) < :beyond
                        """).param("beyond", NARROW + 1).query(Boolean.class).single();
    }
}
