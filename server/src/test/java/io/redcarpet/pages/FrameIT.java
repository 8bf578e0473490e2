package io.redcarpet.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.redcarpet.TestDatabase;
import io.redcarpet.access.Role;
import io.redcarpet.people.TestPeople;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ContextConfiguration;

/** The frame in a real browser: palette, keys, drawer, menus and drafts. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
class FrameIT {

    private static final String PASSWORD = "four quiet words here";
    private static final Path CHROMIUM =
            Path.of(Objects.requireNonNullElse(System.getenv("REDCARPET_CHROMIUM"), "/usr/bin/chromium"));

    @LocalServerPort
    private int port;

    @Autowired
    private PasswordEncoder encoder;

    private Playwright playwright;
    private com.microsoft.playwright.Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void signOn() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox")));
        page = browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setLocale("en-GB"))
                .newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        String email = employ();
        page.navigate("/sign-on");
        page.fill("#email", email);
        page.fill("#password", PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*(?<!sign-on)$"));
        complaints.clear();
        page.navigate("/people");
    }

    private String employ() {
        var caller = TestPeople.somebody(Role.ADMINISTRATOR);
        String email = "frame." + caller.person() + "@firm.example";
        TestPeople.update("update people.person set email = '" + email + "' where id = '" + caller.person() + "'");
        TestPeople.update("insert into signon.credential (person_id, password_hash) values ('" + caller.person()
                + "', '" + encoder.encode(PASSWORD) + "')");
        return email;
    }

    @AfterEach
    void findsNothingToComplainAbout() {
        playwright.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void opensThePaletteAndFollowsWhatIsFound() {
        page.locator(".finder").focus();
        page.keyboard().press("Control+k");
        assertThat(page.locator("#palette")).isVisible();
        page.keyboard().type("setti");
        assertThat(page.locator("#palette-hits [aria-selected=true]")).hasText(Pattern.compile("Settings.*"));

        page.keyboard().press("Escape");
        assertThat(page.locator(".finder")).isFocused();

        page.keyboard().press("Control+k");
        page.keyboard().type("setti");
        assertThat(page.locator("#palette-hits [role=option]")).hasCount(1);
        page.keyboard().press("Enter");
        page.waitForURL("**/settings");
    }

    @Test
    void goesAndCreatesByLettersOnAnyLayout() {
        page.navigate("/settings");
        press("г", "KeyG");
        press("у", "KeyU");
        page.waitForURL("**/people");

        page.keyboard().press("c");
        assertThat(page.locator("#creations")).isVisible();
        page.keyboard().press("u");
        page.waitForURL("**/people/new");
    }

    private void press(String key, String code) {
        page.evaluate(
                "([key, code]) => document.body.dispatchEvent(new KeyboardEvent('keydown', {key, code, bubbles: true}))",
                List.of(key, code));
    }

    @Test
    void walksThroughRows() {
        page.keyboard().press("j");
        assertThat(page.locator("table[data-rows] tbody tr").first().locator("th a"))
                .isFocused();
        page.keyboard().press("o");
        assertThat(page.locator("#drawer-title")).not().isEmpty();
        page.keyboard().press("Escape");
        assertThat(page.locator("#drawer")).isHidden();
        page.keyboard().press("/");
        assertThat(page.locator("[data-page-filter]")).isFocused();
    }

    @Test
    void listsTheKeysBesideThePage() {
        page.keyboard().press("?");
        assertThat(page.locator("#drawer-title")).hasText("Keys");
        page.locator("#drawer [data-closes]").click();
        assertThat(page.locator("#drawer")).isHidden();

        page.keyboard().press("Control+k");
        page.keyboard().press("?");
        assertThat(page.locator("#drawer-title")).hasText("Keys");
        assertThat(page.locator("#palette")).isHidden();
    }

    @Test
    void picksARangeOfRows() {
        fillMain("""
                <form data-picks><table data-rows><tbody>
                <tr><td><input class="check" type="checkbox"></td><th><a href="#one">One</a></th></tr>
                <tr><td><input class="check" type="checkbox"></td><th><a href="#two">Two</a></th></tr>
                <tr><td><input class="check" type="checkbox"></td><th><a href="#three">Three</a></th></tr>
                </tbody></table><div data-bulk hidden><b data-picked="# picked"></b></div></form>""");
        page.keyboard().press("j");
        page.keyboard().press("x");
        assertThat(page.locator("[data-picked]")).hasText("1 picked");
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("Shift+X");
        assertThat(page.locator("[data-picked]")).hasText("3 picked");
        page.keyboard().press("x");
        assertThat(page.locator("[data-picked]")).hasText("2 picked");
    }

    @Test
    void letsTheReaderChooseWhenSomebodyElseWasFaster() {
        page.route(
                "**/overtaken",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(409)
                        .setContentType("application/problem+json")
                        .setBody("""
                                {"detail": "Jonas changed this.", "overtaken": {"yours": "a", "theirs": "b",
                                 "who": "Jonas", "when": "2026-05-21T10:00:00Z", "version": 7}}""")));
        fillMain("""
                <form hx-post="/overtaken"><input type="hidden" name="version" value="3"><input name="value" value="c">
                <button type="button" data-edit-cancel>Cancel</button></form>""");
        page.fill("[name=value]", "a");
        page.keyboard().press("Enter");
        assertThat(page.locator("#conflict [data-theirs]")).hasText("b");

        page.locator("#conflict [data-keep=yours]").click();
        assertThat(page.locator("[name=version]")).hasValue("7");
        complaints.removeIf(text -> text.contains("409"));
    }

    private void fillMain(String html) {
        page.evaluate(
                "html => { const main = document.getElementById('main'); main.innerHTML = html; htmx.process(main); }",
                html);
    }

    @Test
    void keepsADraftOverAReloadAndForgetsItOnceItIsSaved() {
        page.navigate("/people/new");
        page.fill("#name", "Ida Lindqvist");
        page.reload();
        assertThat(page.locator("#name")).hasValue("Ida Lindqvist");
        assertThat(page.locator(".toast")).isVisible();

        page.locator(".toast form button").click();
        assertThat(page.locator("#name")).hasValue("");

        page.fill("#name", "Ida Lindqvist");
        page.fill("#email", "ida." + System.nanoTime() + "@firm.example");
        page.locator("input[name=roles]").first().check();
        page.locator(".form button[type=submit]").last().click();
        page.waitForURL(Pattern.compile(".*/people/[0-9a-f-]{36}$"));
        page.navigate("/people/new");
        assertThat(page.locator("#name")).hasValue("");
    }

    @Test
    void leavesSingleKeysAloneOnceTheyAreSwitchedOff() {
        page.navigate("/settings");
        page.locator("input[name=singleKeys]").uncheck();
        page.locator("form[action='/settings'] button[type=submit]").click();
        assertThat(page.locator(".toast")).isVisible();
        page.keyboard().press("?");
        page.keyboard().press("Control+k");
        assertThat(page.locator("#palette")).isVisible();
        assertThat(page.locator("#drawer")).isHidden();
    }

    @Test
    void signsOutByTheMenu() {
        page.locator("button.me").click();
        page.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Sign out"))
                .click();
        page.waitForURL("**/sign-on?out");
    }

    @Test
    void saysWhyARequestFailed() {
        page.evaluate("htmx.ajax('GET', '/people/00000000-0000-0000-0000-000000000000', {swap: 'none'})");
        assertThat(page.locator(".toast[data-tone=bad] span")).not().isEmpty();
        complaints.removeIf(text -> text.contains("404"));
    }
}
