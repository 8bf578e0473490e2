package io.redcarpet.pages;

import static io.redcarpet.signon.TestSessions.signedOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import io.redcarpet.access.Role;
import io.redcarpet.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
class PalettePagesIT {

    @Autowired
    private MockMvcTester mvc;

    private Caller administrator;

    @BeforeEach
    void signOn() {
        administrator = TestPeople.somebody(Role.ADMINISTRATOR);
    }

    private org.assertj.core.api.AbstractStringAssert<?> palette(Caller caller, String typed) {
        return assertThat(mvc.get().uri("/palette").param("q", typed).with(signedOn(caller)))
                .hasStatusOk()
                .bodyText();
    }

    @Test
    void offersActionsAndPlacesBeforeAnythingIsTyped() {
        palette(administrator, "").contains("href=\"/people/new\"").contains("href=\"/settings\"");
    }

    @Test
    void marksWhatWasTyped() {
        palette(administrator, "SETT").contains("<mark>Sett</mark>ings");
    }

    @Test
    void findsActionsOnlyAfterTheSign() {
        palette(administrator, ">").contains("href=\"/people/new\"").doesNotContain("href=\"/settings\"");
    }

    @Test
    void findsNoActionsAmongPeople() {
        palette(administrator, "@").doesNotContain("href=");
    }

    @Test
    void offersNothingThatTheCallerMayNotDo() {
        palette(TestPeople.somebody(Role.ACCOUNT_EXECUTIVE), "").doesNotContain("href=\"/people/new\"");
    }

    @Test
    void escapesWhatIsTyped() {
        palette(administrator, "<script>").doesNotContain("<script>");
    }

    @Test
    void listsTheKeysAndTheWholeMenu() {
        assertThat(mvc.get().uri("/keys").with(signedOn(administrator)))
                .bodyText()
                .contains("<kbd>Shift X</kbd>");
        assertThat(mvc.get().uri("/menu").with(signedOn(administrator)))
                .bodyText()
                .contains("action=\"/sign-out\"");
    }
}
