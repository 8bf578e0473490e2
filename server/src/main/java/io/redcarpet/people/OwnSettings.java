package io.redcarpet.people;

import io.redcarpet.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The settings that each person keeps for themselves. */
@Repository
public class OwnSettings {

    private final JdbcClient jdbc;

    OwnSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Settings of(PersonId id) {
        return jdbc.sql("""
                        select language, time_zone, theme, number_format, single_keys
                          from people.person
                         where id = :id
                        """).param("id", id.value()).query(People::settings).single();
    }

    @Transactional
    public void change(PersonId id, Settings settings) {
        jdbc.sql("""
                        update people.person
                           set language = :language, time_zone = :zone, theme = :theme, number_format = :format,
                               single_keys = :keys
                         where id = :id
                        """)
                .param("language", settings.language())
                .param("zone", settings.timeZone())
                .param("theme", settings.theme())
                .param("format", settings.numberFormat())
                .param("keys", settings.singleKeys())
                .param("id", id.value())
                .update();
    }
}
