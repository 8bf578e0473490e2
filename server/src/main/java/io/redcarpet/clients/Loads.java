package io.redcarpet.clients;

import io.redcarpet.access.Columns;
import io.redcarpet.access.PersonId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who under the caller is responsible for how many clients. */
@Repository
class Loads {

    private final JdbcClient jdbc;

    Loads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody under a person today, that person first, each manager before those who report to them. */
    @Transactional(readOnly = true)
    public List<Load> under(PersonId manager) {
        var all = jdbc.sql("""
                        select x.report_id, p.name, p.title, x.depth, l.manager_id,
                               count(*) filter (where a.tier = 'RED_CARPET') as red_carpet,
                               count(*) filter (where a.tier = 'KEY') as key,
                               count(*) filter (where a.tier = 'STANDARD') as standard,
                               count(*) filter (where a.tier = 'BASIC') as basic,
                               count(*) filter (where a.life_cycle = 'PROSPECT') as prospects,
                               count(*) filter (where a.life_cycle = 'CLIENT') as clients,
                               count(*) filter (where a.life_cycle = 'FORMER') as former
                          from people.closure x
                          join people.person p on p.id = x.report_id
                          left join people.closure l on l.report_id = x.report_id and l.depth = 1
                          left join clients.client_access a on a.person_id = x.report_id and a.leg = 'O'
                         where x.manager_id = :manager and x.manager_id = access.me()
                         group by x.report_id, p.name, p.title, x.depth, l.manager_id
                         order by p.name, x.report_id
                        """)
                .param("manager", manager.value())
                .query((result, _) -> {
                    var row = new Columns(result);
                    return new Load(
                            row.person("report_id"),
                            row.text("name"),
                            row.text("title"),
                            result.getInt("depth"),
                            row.personOrNull("manager_id"),
                            result.getInt("red_carpet"),
                            result.getInt("key"),
                            result.getInt("standard"),
                            result.getInt("basic"),
                            result.getInt("prospects"),
                            result.getInt("clients"),
                            result.getInt("former"));
                })
                .list();
        var ordered = new ArrayList<Load>();
        all.stream().filter(load -> load.depth() == 0).forEach(top -> descend(top, all, ordered));
        return ordered;
    }

    private static void descend(Load load, List<Load> all, List<Load> ordered) {
        ordered.add(load);
        all.stream()
                .filter(each -> load.person().equals(each.manager()) && each.depth() == load.depth() + 1)
                .forEach(each -> descend(each, all, ordered));
    }
}
