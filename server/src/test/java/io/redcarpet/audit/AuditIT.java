package io.redcarpet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import io.redcarpet.ServerTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.BadSqlGrammarException;

@ServerTest
class AuditIT {

    @Test
    void keepsWhatChangedAndNothingElse() throws SQLException {
        try (var owner = OwnerSession.open()) {
            UUID person = owner.addPerson("Berta Berg");
            owner.jdbc
                    .sql("update people.person set title = 'Director' where id = :id")
                    .param("id", person)
                    .update();
            owner.jdbc
                    .sql("update people.person set name = name where id = :id")
                    .param("id", person)
                    .update();
            assertThat(written(owner, person))
                    .hasSize(2)
                    .last()
                    .isEqualTo("UPDATE {\"title\": \"\"} {\"title\": \"Director\"}");
        }
    }

    @Test
    void followsADatedRowWhoseKeyMoves() throws SQLException {
        try (var owner = OwnerSession.open()) {
            UUID person = owner.addPerson("Berta Berg");
            owner.jdbc.sql("""
                            insert into people.territory_assignment (person_id, territory, valid)
                            values (:id, 'North', '[2026-01-01,)'), (:id, 'South', '[2026-01-01,)')
                            """).param("id", person).update();
            owner.jdbc.sql("""
                            update people.territory_assignment set valid = '[2026-01-01,2026-07-01)' where person_id = :id
                            """).param("id", person).update();
            assertThat(written(owner, person))
                    .filteredOn(entry -> entry.startsWith("UPDATE"))
                    .hasSize(2)
                    .allMatch(entry -> entry.equals("UPDATE {\"valid\": \"[2026-01-01,)\", \"version\": 1}"
                            + " {\"valid\": \"[2026-01-01,2026-07-01)\", \"version\": 2}"));
        }
    }

    @Test
    void neverKeepsASecret() throws SQLException {
        try (var owner = OwnerSession.open()) {
            owner.jdbc.sql("""
                            create table public.vault (id uuid primary key, password_hash text, api_secret text, open text)
                            """).update();
            owner.jdbc
                    .sql("select audit.watch('public.vault', 'id', 'id')")
                    .query()
                    .listOfRows();
            var id = UUID.randomUUID();
            owner.jdbc
                    .sql("insert into public.vault values (:id, 'hunter1', 'hunter2', 'seen')")
                    .param("id", id)
                    .update();
            owner.jdbc.sql("update public.vault set password_hash = 'hunter3'").update();
            owner.jdbc.sql("delete from public.vault").update();
            assertThat(written(owner, id))
                    .hasSize(3)
                    .noneMatch(entry -> entry.contains("hunter"))
                    .anyMatch(entry -> entry.contains("seen"))
                    .contains("UPDATE {\"password_hash\": \"***\"} {\"password_hash\": \"***\"}");
        }
    }

    @Test
    void hashesTheSameInJavaAndInTheDatabase() throws SQLException {
        try (var owner = OwnerSession.open()) {
            qt().withExamples(60)
                    .forAll(strings().betweenCodePoints(0x01, 0xD7FF).ofLengthBetween(1, 60))
                    .check(name -> {
                        owner.addPerson(name);
                        return true;
                    });
            var wrong = new ArrayList<StoredEntry>();
            new Seals(owner.jdbc).eachUnsealed(entry -> {
                if (!entry.isAsWritten()) {
                    wrong.add(entry);
                }
            });
            assertThat(wrong).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into audit.entry select * from audit.entry",
                "update audit.entry set person_id = null",
                "delete from audit.entry",
                "truncate audit.entry",
                "delete from audit.entry_elsewhen",
                "insert into audit.seal select * from audit.seal",
                "update audit.seal set at = now()",
                "delete from audit.seal",
                "update audit.stream set system = 1",
                "select nextval('audit.entry_id')",
                "select audit.seal_range(1, '0', '1')"
            })
    void isClosedToTheProgram(String statement) throws SQLException {
        try (var program = OwnerSession.openAsProgram()) {
            assertThatThrownBy(() -> program.jdbc.sql(statement).update())
                    .isInstanceOf(BadSqlGrammarException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private static List<String> written(OwnerSession owner, UUID subject) {
        return owner.jdbc
                .sql("""
                        select concat_ws(' ', operation, before::text, after::text) from audit.entry
                         where subject_id = :subject order by id
                        """)
                .param("subject", subject)
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();
    }
}
