package io.redcarpet.people;

import static java.util.stream.Collectors.joining;

import io.redcarpet.access.Columns;
import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Those who work here and where they work, found by what is typed of them, mistakes allowed. */
@Repository
class PeopleHits {

    private static final double LIKE_ENOUGH = 0.5;

    private final JdbcClient jdbc;

    PeopleHits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody found. */
    record Found(PersonId id, String name, String title, String team, boolean isBound) {

        static Found of(Person person) {
            return new Found(person.id(), person.name(), person.title(), person.team(), person.boundToOneClient());
        }

        /** What tells this person from others of that name. */
        String detail() {
            return Stream.of(title, team).filter(part -> !part.isEmpty()).collect(joining(", "));
        }
    }

    /**
     * By name or e-mail address: the whole of it, its beginning, a part, or what is written almost like it.
     *
     * @param among only those who hold this role, or null for everybody
     */
    @Transactional(readOnly = true)
    public List<Found> find(String text, @Nullable Role among, int atMost) {
        return jdbc.sql("""
                        select id, name, title, team, bound_to_one_client from people.look_up(:asked, :among, :atMost)
                        """)
                .param("asked", asked(text))
                .param("among", among == null ? "" : among.name())
                .param("atMost", atMost)
                .query((row, _) -> {
                    var columns = new Columns(row);
                    return new Found(
                            columns.person("id"),
                            columns.text("name"),
                            columns.text("title"),
                            columns.text("team"),
                            row.getBoolean("bound_to_one_client"));
                })
                .list();
    }

    /** The territories that somebody has today and whose names contain the text, or are written almost like it. */
    @Transactional(readOnly = true)
    public List<String> territories(String text, int atMost) {
        return jdbc.sql("""
                        select t.territory
                          from people.territory_assignment t
                         where t.valid @> current_date
                           and (strpos(lower(t.territory), :asked) > 0
                                or word_similarity(:asked, lower(t.territory)) >= :enough)
                         group by t.territory
                         order by strpos(lower(t.territory), :asked) = 0, t.territory
                         limit :atMost
                        """)
                .param("asked", asked(text))
                .param("enough", LIKE_ENOUGH)
                .param("atMost", atMost)
                .query((row, _) -> new Columns(row).text("territory"))
                .list();
    }

    private static String asked(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\p{Cntrl}", "");
    }
}
