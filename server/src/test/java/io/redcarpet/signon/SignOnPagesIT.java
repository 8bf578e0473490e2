package io.redcarpet.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import io.redcarpet.access.Callers;
import io.redcarpet.access.Role;
import io.redcarpet.people.People;
import io.redcarpet.people.TestPeople;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class SignOnPagesIT {

    private static final String PASSWORD = "four quiet words here";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Passwords passwords;

    @Autowired
    private People people;

    private Caller administrator;

    @BeforeEach
    void employAnAdministrator() {
        administrator = TestPeople.somebody(Role.ADMINISTRATOR);
    }

    private String emailOf(Caller caller) {
        return Callers.as(
                administrator, () -> people.find(caller.person()).orElseThrow().email());
    }

    private MockHttpSession signOn(Caller caller) {
        return signOn(emailOf(caller), PASSWORD);
    }

    private MockHttpSession signOn(String email, String password) {
        var session = new MockHttpSession();
        var answer = mvc.post()
                .uri("/sign-on")
                .with(csrf())
                .session(session)
                .param("email", email)
                .param("password", password)
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        var signedOn = answer.getRequest().getSession(false);
        return signedOn instanceof MockHttpSession mock ? mock : session;
    }

    private Caller withPassword(Role... roles) {
        Caller caller = TestPeople.somebody(roles);
        Callers.as(administrator, () -> {
            passwords.setFirst(caller.person(), PASSWORD);
            return true;
        });
        return caller;
    }

    @Test
    void sendsStrangersToTheDoor() {
        assertThat(mvc.get().uri("/people")).hasStatus3xxRedirection().hasRedirectedUrl("/sign-on");
        assertThat(mvc.get().uri("/api/v1/people")).hasStatus(401);
    }

    @Test
    void speaksTheLanguageChosenAtTheDoor() {
        assertThat(mvc.get().uri("/sign-on?lang=bg")).hasStatusOk().bodyText().contains("lang=\"bg\"", "Парола");
        assertThat(mvc.get().uri("/sign-on?lang=xx").header("Accept-Language", "sv"))
                .bodyText()
                .contains("Lösenord");
    }

    @Test
    void opensTheDoorToWhoKnowsThePassword() {
        var session = signOn(withPassword(Role.ACCOUNT_EXECUTIVE));

        assertThat(mvc.get().uri("/people").session(session)).hasStatusOk();
    }

    @Test
    void keepsTheDoorShutOnAWrongPassword() {
        var session = signOn(emailOf(withPassword(Role.ACCOUNT_EXECUTIVE)), "not the right words");

        assertThat(mvc.get().uri("/people").session(session)).hasRedirectedUrl("/sign-on");
    }

    @Test
    void makesGuessersWait() {
        String email = emailOf(withPassword(Role.ACCOUNT_EXECUTIVE));
        for (int guess = 0; guess < 5; guess++) {
            signOn(email, "guess number " + guess);
        }

        var answer =
                mvc.post().uri("/sign-on").with(csrf()).param("email", email).param("password", PASSWORD);

        assertThat(answer).hasRedirectedUrl("/sign-on?wait");
    }

    @Test
    void signsOutEverywhereAtOnce() {
        Caller caller = withPassword(Role.ACCOUNT_EXECUTIVE);
        var here = signOn(caller);
        var there = signOn(caller);

        assertThat(mvc.post().uri("/settings/sign-out-everywhere").with(csrf()).session(here))
                .hasStatus3xxRedirection();

        assertThat(mvc.get().uri("/people").session(there)).hasRedirectedUrl("/sign-on");
    }

    @Test
    void endsTheSessionOfWhoLeaves() {
        Caller caller = withPassword(Role.ACCOUNT_EXECUTIVE);
        var session = signOn(caller);

        TestPeople.update("update people.person set active = false where id = '" + caller.person() + "'");

        assertThat(mvc.get().uri("/people").session(session)).hasRedirectedUrl("/sign-on");
    }

    @Test
    void refusesAPostWithoutTheToken() {
        var session = signOn(withPassword(Role.ADMINISTRATOR));

        assertThat(mvc.post().uri("/people").session(session).param("name", "Forged"))
                .hasStatus(403);
    }

    @Test
    void givesAFreshDoorToWhoWaitedTooLong() {
        assertThat(mvc.post().uri("/sign-on").param("email", "maya@firm.example"))
                .hasRedirectedUrl("/sign-on");
    }

    @Test
    void keepsAdministrationFromOthers() {
        var session = signOn(withPassword(Role.ACCOUNT_EXECUTIVE));

        assertThat(mvc.get().uri("/people/new").session(session)).hasStatus(403);
    }

    @Test
    void letsALinkWorkOnce() {
        Caller caller = TestPeople.somebody(Role.ACCOUNT_EXECUTIVE);
        String link = Callers.as(administrator, () -> passwords.link(caller.person()));

        assertThat(mvc.post().uri(link).with(csrf()).param("password", PASSWORD))
                .hasRedirectedUrl("/sign-on?set");
        assertThat(mvc.get().uri(link)).hasStatus(404);
    }

    @Test
    void killsALinkWhenTheAddressChanges() {
        Caller caller = TestPeople.somebody(Role.ACCOUNT_EXECUTIVE);
        String link = Callers.as(administrator, () -> passwords.link(caller.person()));

        TestPeople.update("update people.person set email = 'moved." + caller.person() + "@firm.example' where id = '"
                + caller.person() + "'");

        assertThat(mvc.get().uri(link)).hasStatus(404);
    }

    @Test
    void letsAKeyReadButNotWrite() {
        Caller caller = withPassword(Role.ADMINISTRATOR);
        var session = signOn(caller);
        var made = mvc.post()
                .uri("/settings/keys")
                .with(csrf())
                .session(session)
                .param("name", "reading")
                .param("days", "1")
                .exchange();
        String key = textOf(made).replaceAll("(?s).*<code>(rc_[^<]+)</code>.*", "$1");

        assertThat(mvc.get().uri("/api/v1/people").header("Authorization", "Bearer " + key))
                .hasStatusOk();
        assertThat(mvc.post()
                        .uri("/api/v1/people")
                        .header("Authorization", "Bearer " + key)
                        .contentType("application/json")
                        .content("{}"))
                .hasStatus(401);
    }

    private static String textOf(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
