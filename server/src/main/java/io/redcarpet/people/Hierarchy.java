package io.redcarpet.people;

import io.redcarpet.access.Columns;
import io.redcarpet.access.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who reports to whom, and who works where, from when to when. */
@Repository
public class Hierarchy {

    private final JdbcClient jdbc;

    Hierarchy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines of a person, the latest first. */
    @Transactional(readOnly = true)
    public List<ReportingLine> linesOf(PersonId person) {
        return jdbc.sql("""
                        select l.manager_id, m.name, lower(l.valid) as since, upper(l.valid) as until
                          from people.reporting_line l join people.person m on m.id = l.manager_id
                         where l.person_id = :person
                         order by lower(l.valid) desc
                        """)
                .param("person", person.value())
                .query(Hierarchy::line)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Territory> territoriesOf(PersonId person) {
        return jdbc.sql("""
                        select territory, lower(valid) as since, upper(valid) as until
                          from people.territory_assignment
                         where person_id = :person
                         order by lower(valid) desc, territory
                        """)
                .param("person", person.value())
                .query(Hierarchy::territory)
                .list();
    }

    /** Those who report to a person today. */
    @Transactional(readOnly = true)
    public List<PersonId> directReports(PersonId manager) {
        return jdbc.sql("select report_id as id from people.closure where manager_id = :manager and depth = 1")
                .param("manager", manager.value())
                .query((row, _) -> new Columns(row).person("id"))
                .list();
    }

    /** From this day on the person reports to the manager, or to nobody; what was before ends the day before. */
    @Transactional
    void reportTo(PersonId person, @Nullable PersonId manager, LocalDate from) {
        jdbc.sql("delete from people.reporting_line where person_id = :person and lower(valid) >= :from")
                .param("person", person.value())
                .param("from", from)
                .update();
        jdbc.sql("""
                        update people.reporting_line set valid = daterange(lower(valid), :from)
                         where person_id = :person and valid @> cast(:from as date)
                        """).param("person", person.value()).param("from", from).update();
        if (manager != null) {
            jdbc.sql("""
                            insert into people.reporting_line (person_id, manager_id, valid)
                            values (:person, :manager, daterange(:from, null))
                            """)
                    .param("person", person.value())
                    .param("manager", manager.value())
                    .param("from", from)
                    .update();
        }
    }

    private static ReportingLine line(ResultSet row, int number) throws SQLException {
        var columns = new Columns(row);
        return new ReportingLine(
                columns.person("manager_id"), columns.text("name"), columns.day("since"), columns.dayOrNull("until"));
    }

    private static Territory territory(ResultSet row, int number) throws SQLException {
        var columns = new Columns(row);
        return new Territory(columns.text("territory"), columns.day("since"), columns.dayOrNull("until"));
    }
}
