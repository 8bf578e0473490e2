package io.redcarpet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import io.redcarpet.Redcarpet;
import io.redcarpet.TestDatabase;
import io.redcarpet.access.Caller;
import io.redcarpet.access.Callers;
import io.redcarpet.access.Role;
import io.redcarpet.browser.Browsing.Window;
import io.redcarpet.people.People;
import io.redcarpet.people.TestPeople;
import io.redcarpet.signon.Passwords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = Redcarpet.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewcomerIT {

    private static final String PASSWORD = "a long walk on a red floor";

    private final Browsing browsing;
    private final String email;

    @Autowired
    NewcomerIT(@LocalServerPort int port, Passwords passwords, People people) {
        browsing = new Browsing(port);
        Caller newcomer =
                TestPeople.somebody(Role.ACCOUNT_EXECUTIVE, Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.ADMINISTRATOR);
        email = Callers.as(newcomer, () -> {
            passwords.setFirst(newcomer.person(), PASSWORD);
            return people.find(newcomer.person()).orElseThrow().email();
        });
    }

    @AfterAll
    void close() {
        browsing.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "sv", "bg"})
    void walksThroughEveryPageInTheLanguageOfChoice(String language) {
        Page page = browsing.openAs(Window.DESK, email, PASSWORD);
        page.navigate("/settings");
        page.selectOption("#language", language);
        page.locator("form[action='/settings'] button[type=submit]").click();
        assertThat(page.locator("html")).hasAttribute("lang", language);
        for (String place : Browsing.places(page)) {
            var answer = page.navigate(place);
            assertThat(answer).as(place).isNotNull();
            assertThat(answer.status()).as(place).isEqualTo(200);
            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertThat(page.locator("h1").first()).isVisible();
        }
    }

    @Test
    void signsOnAndMovesAboutByKeyboardAlone() {
        Page page = browsing.open(Window.DESK);
        page.navigate("/sign-on");
        page.focus("input[name=email]");
        page.keyboard().type(email);
        page.keyboard().press("Tab");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-on"));
        page.navigate("/settings");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
    }

    @Test
    void scrollsNoPageSidewaysOnAPhone() {
        var wide = new ArrayList<String>();
        Page page = browsing.openAs(Window.PHONE, email, PASSWORD);
        for (String place : Browsing.places(page)) {
            page.navigate(place);
            if (page.evaluate("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")
                            instanceof Number over
                    && over.intValue() > 0) {
                wide.add(place + " by " + over);
            }
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void isOpenToThoseWhoSeeOrHearItOtherwise() {
        List<String> violations = Stream.of(Window.DESK, Window.DESK.dark(), Window.PHONE, Window.PHONE.dark())
                .flatMap(this::violations)
                .distinct()
                .toList();
        assertThat(violations).isEmpty();
    }

    private Stream<String> violations(Window window) {
        Page page = browsing.openAs(window, email, PASSWORD);
        return Stream.concat(Browsing.places(page).stream(), Stream.of("/sign-on"))
                .flatMap(place -> {
                    page.navigate(place);
                    return new AxeBuilder(page)
                            .analyze().getViolations().stream()
                                    .flatMap(rule -> rule.getNodes().stream()
                                            .map(node -> "%s %dpx %s: %s %s"
                                                    .formatted(
                                                            place,
                                                            window.width(),
                                                            window.scheme(),
                                                            rule.getId(),
                                                            node.getTarget())));
                });
    }
}
