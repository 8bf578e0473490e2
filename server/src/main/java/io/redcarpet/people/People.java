package io.redcarpet.people;

import io.redcarpet.access.Columns;
import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who works for the firm, as kept in the database. */
@Repository
public class People {

    private static final String PERSON = """
            select p.id, p.name, p.email, p.title, p.phone, p.team, p.discipline, p.bound_to_one_client, p.active, p.version,
                   array(select g.role from people.role_grant g where g.person_id = p.id) as roles
              from people.person p
            """;

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId id) {
        return jdbc.sql(PERSON + """
                         where p.id = :id
                        """)
                .param("id", id.value())
                .query(People::person)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Person> byEmail(String email) {
        return jdbc.sql("select id from people.person where email = lower(:email)")
                .param("email", email)
                .query(UUID.class)
                .optional()
                .map(PersonId::new)
                .flatMap(this::find);
    }

    /**
     * A page of persons in the order of their names.
     *
     * @param after the last one of the page before, or empty for the first page
     * @param limit how many at most, 1 to 200
     */
    @Transactional(readOnly = true)
    public List<Person> page(PeopleFilter filter, @Nullable PersonId after, int limit) {
        return jdbc.sql(PERSON + """
                         where (:role::text is null
                                or exists (select from people.role_grant g where g.person_id = p.id and g.role = :role))
                           and (:text::text is null or strpos(lower(p.name), lower(:text)) > 0
                                or strpos(p.email, lower(:text)) > 0)
                           and (:territory = '' or exists (
                                    select from people.territory_assignment t
                                     where t.person_id = p.id and t.territory = :territory and t.valid @> current_date))
                           and p.active = :active
                           and (:after::uuid is null
                                or (p.name, p.id) > (select l.name, l.id from people.person l where l.id = :after))
                         order by p.name, p.id
                         limit :limit
                        """)
                .param("role", filter.role() == null ? null : filter.role().name())
                .param("text", filter.text().isBlank() ? null : filter.text().strip())
                .param("territory", filter.territory())
                .param("active", filter.active())
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(People::person)
                .list();
    }

    /** These persons, by name, also those who have left. */
    @Transactional(readOnly = true)
    public List<Person> all(Collection<PersonId> ids) {
        return jdbc.sql(PERSON + """
                         where p.id = any (:ids)
                         order by p.name, p.id
                        """)
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(People::person)
                .list();
    }

    /** Two at most of those who work here and have just this name or e-mail address, and the role if one is given. */
    @Transactional(readOnly = true)
    List<Person> called(String name, @Nullable Role role) {
        return jdbc.sql(PERSON + """
                         where p.active and lower(:name) in (lower(p.name), p.email)
                           and (:role::text is null
                                or exists (select from people.role_grant g where g.person_id = p.id and g.role = :role))
                         limit 2
                        """)
                .param("name", name.replace("\0", ""))
                .param("role", role == null ? null : role.name())
                .query(People::person)
                .list();
    }

    /** The person behind a request; empty when that person no longer works here. */
    @Transactional(readOnly = true)
    public Optional<Identity> identity(PersonId id) {
        return jdbc.sql("""
                        select name, title, roles, language, time_zone, theme, number_format, single_keys
                          from people.caller_of(:id)
                        """).param("id", id.value()).query(People::identity).optional();
    }

    @Transactional
    PersonId add(PersonDetails details) {
        UUID id = jdbc.sql("""
                        insert into people.person (name, email, title, phone, team, discipline, bound_to_one_client)
                        values (:name, lower(:email), :title, :phone, :team, :discipline, :bound)
                        returning id
                        """).params(parameters(details)).query(UUID.class).single();
        grant(id, details.roles());
        return new PersonId(id);
    }

    /** Changes a person if the version is still the one that was read; says whether it was. */
    @Transactional
    boolean change(PersonId id, PersonDetails details, int version) {
        boolean changed = jdbc.sql("""
                        update people.person
                           set name = :name, email = lower(:email), title = :title, phone = :phone, team = :team,
                               discipline = :discipline, bound_to_one_client = :bound, version = version + 1
                         where id = :id and version = :version
                        """)
                        .params(parameters(details))
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
        if (changed) {
            grant(id.value(), details.roles());
        }
        return changed;
    }

    @Transactional
    void setActive(PersonId id, boolean active) {
        jdbc.sql("update people.person set active = :active, version = version + 1 where id = :id")
                .param("active", active)
                .param("id", id.value())
                .update();
    }

    private void grant(UUID person, Set<Role> roles) {
        String[] names = roles.stream().map(Role::name).toArray(String[]::new);
        jdbc.sql("delete from people.role_grant where person_id = :person and role <> all (:roles)")
                .param("person", person)
                .param("roles", names)
                .update();
        jdbc.sql("""
                        insert into people.role_grant (person_id, role) select :person, unnest(:roles::text[])
                        on conflict do nothing
                        """).param("person", person).param("roles", names).update();
    }

    private static Map<String, @Nullable Object> parameters(PersonDetails details) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("name", details.name());
        parameters.put("email", details.email());
        parameters.put("title", details.title());
        parameters.put("phone", details.phone());
        parameters.put("team", details.team());
        parameters.put("discipline", details.discipline());
        parameters.put("bound", details.boundToOneClient());
        return parameters;
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        var columns = new Columns(row);
        return new Person(
                columns.person("id"),
                columns.text("name"),
                columns.text("email"),
                columns.text("title"),
                columns.textOrNull("phone"),
                columns.text("team"),
                columns.textOrNull("discipline"),
                columns.words("roles", Role.class),
                row.getBoolean("bound_to_one_client"),
                row.getBoolean("active"),
                row.getInt("version"));
    }

    private static Identity identity(ResultSet row, int number) throws SQLException {
        var columns = new Columns(row);
        return new Identity(
                columns.text("name"), columns.text("title"), columns.words("roles", Role.class), settings(row, number));
    }

    static Settings settings(ResultSet row, int number) throws SQLException {
        var columns = new Columns(row);
        return new Settings(
                columns.text("language"),
                columns.text("time_zone"),
                columns.text("theme"),
                columns.text("number_format"),
                row.getBoolean("single_keys"));
    }
}
