package io.redcarpet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.redcarpet.access.Role;
import io.redcarpet.browser.Browsing.Window;
import io.redcarpet.browser.Staff.Member;
import io.redcarpet.pages.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Somebody of every role looks at every place that the navigation leads to, in each language. */
@BrowserTest
class NewcomerIT {

    private final Browsing browsing;
    private final Messages messages;
    private final Member newcomer;

    @Autowired
    NewcomerIT(@LocalServerPort int port, PasswordEncoder encoder, Messages messages) {
        browsing = new Browsing(port);
        this.messages = messages;
        newcomer = new Staff(encoder)
                .hire("New Comer", Role.ACCOUNT_EXECUTIVE, Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.ADMINISTRATOR);
    }

    @AfterAll
    void close() {
        browsing.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "sv", "bg"})
    void walksThroughEveryPageInTheLanguageOfChoice(String language) {
        var wording = new Wording(messages, language);
        Page page = browsing.openAs(Window.DESK, newcomer.email(), Staff.PASSWORD);
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
            assertThat(wording.foreignIn(page)).as(place).isEmpty();
        }
    }
}
