package io.redcarpet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.redcarpet.ChildProgram;
import io.redcarpet.browser.Browsing.Window;
import io.redcarpet.pages.Messages;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody starts the program on an empty folder and follows the link it prints. */
@BrowserTest
class FoundingIT {

    private static final Pattern LINK = Pattern.compile("http://\\S+(/founding/\\S+)");
    private static final String EMAIL = "erste@firma.example";
    private static final String PASSWORD = "a long walk by the sea 27";

    private final Messages messages;

    @Autowired
    FoundingIT(Messages messages) {
        this.messages = messages;
    }

    @Test
    void theFirstAdministratorComesInByTheLinkAndOnlyOnce(@TempDir Path parent) throws IOException {
        var program = ChildProgram.serve(parent.resolve("firm"));
        var printed = LINK.matcher(program.said());
        assertThat(printed.find()).as(program.said()).isTrue();
        String link = Objects.requireNonNull(printed.group(1));
        try (var browsing = new Browsing(URI.create(program.address()).getPort())) {
            for (String language : new String[] {"en", "de", "sv", "bg"}) {
                look(browsing.open(Window.DESK.dark(), language), link, language);
                look(browsing.open(Window.PHONE, language), link, language);
            }
            comeIn(browsing.open(Window.DESK, "de"), link);
        } finally {
            program.stop();
        }
    }

    private static void comeIn(Page page, String link) {
        page.navigate(link);
        fill(page, "kurz");
        assertThat(page.locator("#name")).hasValue("Erste Verwalterin");
        assertThat(page.locator("#password-error")).isVisible();
        assertThat(Accessibility.violations(page)).isEmpty();
        fill(page, PASSWORD);
        page.waitForURL("**/sign-on?set");
        page.fill("#email", EMAIL);
        page.fill("#password", PASSWORD);
        page.click("button[type=submit]");
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        assertThat(page.locator(".side .nav")).isVisible();
        page.navigate(link);
        assertThat(page.locator("#password")).hasCount(0);
    }

    private void look(Page page, String link, String language) {
        page.navigate(link);
        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(Accessibility.violations(page)).as(language).isEmpty();
        assertThat(new Wording(messages, language).foreignAnywhereIn(page))
                .as(language)
                .isEmpty();
        page.context().close();
    }

    private static void fill(Page page, String password) {
        page.fill("#name", "Erste Verwalterin");
        page.fill("#email", EMAIL);
        page.fill("#password", password);
        page.click("button[type=submit]");
    }
}
