package io.redcarpet.people;

import static io.redcarpet.signon.TestSessions.signedOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import io.redcarpet.access.Role;
import java.util.UUID;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
class FindingPeopleIT {

    @Autowired
    private MockMvcTester mvc;

    private Caller seeker;
    private Caller sought;

    @BeforeEach
    void employ() {
        seeker = TestPeople.somebody(Role.SUPPORT_STAFF);
        sought = TestPeople.somebody(Role.ACCOUNT_EXECUTIVE);
        TestPeople.update("update people.person set active = false where name = 'Zdravka Hjördis Quint'");
        TestPeople.update("update people.person set name = 'Zdravka Hjördis Quint', title = 'Account executive'"
                + " where id = '" + sought.person() + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zdravka", "HJÖRDIS", "@quint", "zdravka hjör", "zdrawka", "@zdravkka"})
    void findsByAPartOfTheNameAndWithMistakes(String typed) {
        palette(typed).contains("href=\"/people/" + sought.person() + "\"", "Account executive");
    }

    @Test
    void findsByEMail() {
        String email = "z." + UUID.randomUUID() + "@firm.example";
        TestPeople.update("update people.person set email = '" + email + "' where id = '" + sought.person() + "'");
        palette("@" + email).contains("href=\"/people/" + sought.person() + "\"");
    }

    @Test
    void doesNotOfferWhoHasLeft() {
        TestPeople.update("update people.person set active = false where id = '" + sought.person() + "'");
        palette("zdravka").doesNotContain(sought.person().toString());
    }

    @Test
    void findsATerritoryAndThoseWhoWorkThere() {
        TestPeople.update("insert into people.territory_assignment (person_id, territory, valid) values ('"
                + sought.person() + "', 'Ober & Unterwald', '[2020-01-01,)') on conflict do nothing");
        palette("unterwld").contains("href=\"/people?territory=Ober+%26+Unterwald\"");
        assertThat(mvc.get().uri("/people?territory={t}", "Ober & Unterwald").with(signedOn(seeker)))
                .hasStatusOk()
                .bodyText()
                .contains("Zdravka Hjördis Quint", "Ober &amp; Unterwald")
                .doesNotContain("href=\"/people/" + seeker.person());
    }

    @Test
    void eachReadsTheirOwnHistoryAndNobodyElses() {
        TestPeople.update("update people.person set title = 'Head of Quints' where id = '" + sought.person() + "'");
        assertThat(mvc.get().uri("/people/" + sought.person()).with(signedOn(sought)))
                .bodyText()
                .contains("Job title: Account executive → Head of Quints");
        assertThat(mvc.get().uri("/people/" + sought.person()).with(signedOn(seeker)))
                .bodyText()
                .doesNotContain("→ Head of Quints");
        assertThat(mvc.get().uri("/people/" + sought.person()).with(signedOn(TestPeople.somebody(Role.ADMINISTRATOR))))
                .bodyText()
                .contains("→ Head of Quints");
    }

    private AbstractStringAssert<?> palette(String typed) {
        return assertThat(mvc.get().uri("/palette").param("q", typed).with(signedOn(seeker)))
                .hasStatusOk()
                .bodyText();
    }
}
