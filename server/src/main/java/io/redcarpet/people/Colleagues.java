package io.redcarpet.people;

import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import io.redcarpet.imports.Importers;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Persons as files of other systems name them: by that system's identifier or by e-mail address. */
@Component
public class Colleagues implements Importers {

    private final JdbcClient database;

    Colleagues(JdbcClient database) {
        this.database = database;
    }

    /** The persons another system knows by these identifiers; unknown ones are missing. */
    @Transactional(readOnly = true)
    public Map<String, PersonId> byExternalIds(String source, Collection<String> ids) {
        return find("""
                select r.id as word, r.person_id from people.external_ref r
                 where r.source = :source and r.id = any (:words::text[])
                """, source, ids);
    }

    /** The active persons with these addresses, in small letters; unknown ones are missing. */
    @Transactional(readOnly = true)
    public Map<String, PersonId> byEmails(Collection<String> addresses) {
        return find("""
                select p.email as word, p.id as person_id from people.person p
                 where p.active and :source = '' and p.email = any (:words::text[])
                """, "", addresses);
    }

    private Map<String, PersonId> find(String sql, String source, Collection<String> words) {
        var found = new HashMap<String, PersonId>();
        if (!words.isEmpty()) {
            database.sql(sql)
                    .param("source", source)
                    .param("words", words.toArray(String[]::new))
                    .query(row -> {
                        found.put(
                                Objects.requireNonNull(row.getString("word")),
                                new PersonId(Objects.requireNonNull(row.getObject("person_id", UUID.class))));
                    });
        }
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Role> rolesOf(PersonId person) {
        var roles = EnumSet.noneOf(Role.class);
        database.sql("""
                        select g.role from people.role_grant g join people.person p on p.id = g.person_id
                         where g.person_id = :person and p.active
                        """)
                .param("person", person.value())
                .query((row, number) -> Objects.requireNonNull(row.getString("role")))
                .list()
                .forEach(role -> roles.add(Role.valueOf(role)));
        return roles;
    }
}
