package io.redcarpet.audit;

import static io.redcarpet.signon.TestSessions.signedOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import io.redcarpet.access.Callers;
import io.redcarpet.access.Role;
import io.redcarpet.people.OwnSettings;
import io.redcarpet.people.Settings;
import io.redcarpet.people.TestPeople;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
class AuditPagesIT {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Seals seals;

    @Autowired
    private OwnSettings settings;

    private Caller officer;

    @BeforeEach
    void employAnOfficer() {
        officer = TestPeople.somebody(Role.COMPLIANCE_OFFICER);
    }

    @Test
    void tellsWhoChangedWhat() {
        Callers.run(
                officer,
                () -> settings.change(officer.person(), new Settings("en", "Europe/Sofia", "dark", "en", true)));
        seals.sealNow();

        assertThat(mvc.get().uri("/audit?person=" + officer.person()).with(signedOn(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("Theme: As the device → Dark", "Time zone: Europe/Berlin → Europe/Sofia", "127.0.0.1")
                .contains(
                        "Sealed up to",
                        seals.last().orElseThrow().hash().digits().substring(0, 8) + "<wbr>");
    }

    @Test
    void speaksWordsForWhatIsStoredAsCodes() {
        String id = officer.person().toString();
        TestPeople.update("insert into imports.import (person_id, kind, source, file_name, file_size, headers, format,"
                + " columns) values ('" + id + "', 'territories', 'csv', 'x.csv', 1, '{}', '{}', '{}')");
        TestPeople.update(
                "insert into imports.remembered (person_id, kind, signature, source, columns, dates) values ('" + id
                        + "', 'contacts', repeat('a', 64), 'csv', '{}', 'YEAR_MONTH_DAY')");
        TestPeople.update("insert into clients.client (kind, name) values ('CORPORATE', 'Country " + id + "')");
        TestPeople.update("insert into clients.address (client_id, country) select id, 'SE' from clients.client"
                + " where name = 'Country " + id + "'");
        assertThat(mvc.get().uri("/audit").with(signedOn(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("Kind: Territories", "Kind: Contacts", "Order of dates: Year, month, day", "Country: Sweden");
    }

    @Test
    void turnsThePagesByTheLastEntry() {
        UUID record = officer.person().value();
        for (int times = 0; times < 3; times++) {
            TestPeople.update("update people.person set title = 'Title " + times + "' where id = '" + record + "'");
        }
        Changes newest = Callers.as(officer, () -> trail.of(record, null, 2));
        Changes older = Callers.as(officer, () -> trail.of(record, newest.next(), 50));

        assertThat(newest.entries()).hasSize(2);
        assertThat(older.entries()).hasSize(3);
        assertThat(older.entries())
                .allMatch(entry -> entry.id() < newest.entries().getLast().id());
        assertThat(older.next()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "COMPLIANCE_OFFICER"},
            mode = Mode.EXCLUDE)
    void refusesEveryOtherRole(Role role) {
        Caller other = TestPeople.somebody(role);

        assertThat(mvc.get().uri("/audit").with(signedOn(other))).hasStatus(403);
        assertThat(mvc.get().uri("/api/v1/audit").with(signedOn(other))).hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"person=qqqqqqqq", "record=qqqqqqqq'", "operation=TRUNCATE", "from=yesterday", "until=2026-02-30"
            })
    void saysWhichFilterCannotBeRead(String filter) {
        assertThat(mvc.get().uri("/audit?" + filter).with(signedOn(officer)))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"" + filter.substring(0, filter.indexOf('=')) + "-error\"");
    }

    @Test
    void filtersByKindAndDay() {
        assertThat(mvc.get()
                        .uri("/audit?relation=people.person&record=" + officer.person()
                                + "&from=2026-01-01&until=2099-12-31")
                        .with(signedOn(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("Added");
        assertThat(mvc.get()
                        .uri("/audit?record=" + officer.person() + "&until=2020-01-01")
                        .with(signedOn(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("No change matches");
    }

    @Test
    void answersPrograms() {
        assertThat(mvc.get()
                        .uri("/api/v1/audit?limit=1&record=" + officer.person())
                        .with(signedOn(officer)))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.items[0].relation", value -> assertThat(value).isEqualTo("signon.credential"))
                .hasPath("$.next");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "sv", "bg"})
    void speaksEveryLanguage(String language) {
        Callers.run(
                officer,
                () -> settings.change(officer.person(), new Settings(language, "Europe/Sofia", "dark", "en", true)));

        assertThat(mvc.get().uri("/audit").with(signedOn(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("lang=\"" + language + "\"");
    }

    @Test
    void findsThePersonByName() {
        TestPeople.update("update people.person set active = false where name like 'Ottokar Prüfstein%'");
        TestPeople.update("update people.person set name = 'Ottokar Prüfstein' where id = '" + officer.person() + "'");
        TestPeople.update("update people.person set title = 'Prüfer' where id = '" + officer.person() + "'");

        assertThat(mvc.get().uri("/audit?record=prüfstein&operation=UPDATE").with(signedOn(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("<b>Ottokar Prüfstein</b>", "name=\"record\" value=\"" + officer.person(), "Prüfer")
                .doesNotContain("E-mail:");
    }

    @Test
    void asksWhichOneWhenTheTextMayMeanSeveral() {
        Caller second = TestPeople.somebody(Role.MANAGER);
        TestPeople.update("update people.person set name = 'Zwillinge Doppel' where id in ('" + officer.person()
                + "', '" + second.person() + "')");

        assertThat(mvc.get().uri("/audit?person=doppel&relation=people.person").with(signedOn(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("Which person is meant by doppel?")
                .contains("person=" + officer.person() + "&amp;relation=people.person")
                .contains("person=" + second.person());
    }

    @Test
    void everyWatchedTableAndColumnHasAWord() throws SQLException {
        try (var owner = OwnerSession.open()) {
            var unnamed = owner
                    .jdbc
                    .sql("""
                            select n.nspname || '.' || c.relname as relation, a.attname as field
                              from pg_trigger t
                              join pg_class c on c.oid = t.tgrelid
                              join pg_namespace n on n.oid = c.relnamespace
                              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                             where t.tgname = 'audit_insert' and a.attgenerated = ''
                            """)
                    .query((row, _) -> List.of(
                            Objects.requireNonNull(row.getString("relation")),
                            Objects.requireNonNull(row.getString("field"))))
                    .list()
                    .stream()
                    .filter(column -> !Changes.isInner(column.getFirst(), column.getLast()))
                    .filter(column -> !Words.knows(column.getFirst(), column.getLast()));
            assertThat(unnamed)
                    .as(
                            "the history shows it: add audit.relation.<table> and audit.field.<column> to audit_*.properties,"
                                    + " or list it in Changes if only a program can read it")
                    .isEmpty();
        }
    }
}
