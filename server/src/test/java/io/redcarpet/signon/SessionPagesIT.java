package io.redcarpet.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import io.redcarpet.access.Callers;
import io.redcarpet.access.Role;
import io.redcarpet.people.People;
import io.redcarpet.people.TestPeople;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
class SessionPagesIT {

    private static final String PASSWORD = "four quiet words here";
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Passwords passwords;

    @Autowired
    private People people;

    @Autowired
    private Sessions sessions;

    private Caller administrator;
    private Caller caller;
    private MockHttpSession here;
    private MockHttpSession there;

    @BeforeEach
    void signOnTwice() {
        administrator = withPassword(Role.ADMINISTRATOR);
        caller = withPassword(Role.ACCOUNT_EXECUTIVE);
        here = signOn(caller);
        there = signOn(caller);
    }

    @Test
    void showsWhereOneIsSignedIn() {
        assertThat(mvc.get().uri("/settings").session(here))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Firefox on Linux",
                        ", from 127.0.0.1",
                        "This one",
                        "/settings/sessions/" + idOf(there) + "/end")
                .doesNotContain("/settings/sessions/" + idOf(here) + "/end");
    }

    @Test
    void endsOne() {
        String end = "/settings/sessions/" + idOf(there) + "/end";
        post(end, here, 302);

        isOut(there);
        isIn(here);
        post(end, here, 404);
    }

    @Test
    void endsNobodyElsesByItsNumber() {
        post("/settings/sessions/" + idOf(there) + "/end", signOn(administrator), 404);
        isIn(there);
    }

    @Test
    void endsAllOthers() {
        post("/settings/sessions/end-others", here, 302);

        isOut(there);
        isIn(here);
    }

    @Test
    void anAdministratorEndsAllOfSomebodys() {
        var session = signOn(administrator);
        post("/people/" + caller.person() + "/sign-out", session, 302);

        isOut(here);
        isOut(there);
        assertThat(mvc.get().uri("/people/" + caller.person()).session(session))
                .bodyText()
                .contains("2 sessions of");
    }

    @Test
    void nobodyElseDoes() {
        post("/people/" + administrator.person() + "/sign-out", here, 403);
    }

    @Test
    void signingOutTakesItFromTheList() {
        var answer = mvc.post().uri("/sign-out").with(csrf()).session(there).exchange();
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(Callers.as(caller, sessions::own)).extracting(Session::id).containsExactly(idOf(here));
    }

    @Test
    void aNewPasswordEndsAllOtherSessions() {
        assertThat(mvc.post()
                        .uri("/settings/password")
                        .with(csrf())
                        .session(here)
                        .param("current", PASSWORD)
                        .param("password", "five other quiet words"))
                .hasRedirectedUrl("/settings");

        isIn(here);
        isOut(there);
    }

    @Test
    void aPasswordSetByALinkEndsThemAll() {
        String link = Callers.as(administrator, () -> passwords.link(caller.person()));
        assertThat(mvc.post().uri(link).with(csrf()).param("password", "five other quiet words"))
                .hasRedirectedUrl("/sign-on?set");

        isOut(here);
        isOut(there);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ludovika1234", "orgelbauer-2026", "l.orgelbauer!!!"})
    void aLinkTakesNoPasswordMadeOfTheName(String password) {
        TestPeople.update("update people.person set name = 'Ludovika Orgelbauer' where id = '" + caller.person() + "'");
        String link = Callers.as(administrator, () -> passwords.link(caller.person()));

        assertThat(mvc.post().uri(link).with(csrf()).param("password", password))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"password-error\"");
        assertThat(mvc.get().uri(link)).hasStatusOk();
    }

    private void isIn(MockHttpSession session) {
        assertThat(mvc.get().uri("/people").session(session)).hasStatusOk();
    }

    private void isOut(MockHttpSession session) {
        assertThat(mvc.get().uri("/people").session(session)).hasRedirectedUrl("/sign-on");
    }

    private void post(String path, MockHttpSession session, int status) {
        assertThat(mvc.post().uri(path).with(csrf()).session(session)).hasStatus(status);
    }

    private static UUID idOf(MockHttpSession session) {
        var context = (org.springframework.security.core.context.SecurityContext)
                Objects.requireNonNull(session.getAttribute("SPRING_SECURITY_CONTEXT"));
        var signedOn = (SignedOn) Objects.requireNonNull(
                Objects.requireNonNull(context.getAuthentication()).getPrincipal());
        return Objects.requireNonNull(signedOn.session());
    }

    private Caller withPassword(Role... roles) {
        Caller somebody = TestPeople.somebody(roles);
        Callers.as(TestPeople.somebody(Role.ADMINISTRATOR), () -> {
            passwords.setFirst(somebody.person(), PASSWORD);
            return true;
        });
        return somebody;
    }

    private MockHttpSession signOn(Caller somebody) {
        String email = Callers.as(
                somebody, () -> people.find(somebody.person()).orElseThrow().email());
        var answer = mvc.post()
                .uri("/sign-on")
                .with(csrf())
                .header("User-Agent", FIREFOX)
                .param("email", email)
                .param("password", PASSWORD)
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession(false));
    }
}
