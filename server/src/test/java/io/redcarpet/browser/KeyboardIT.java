package io.redcarpet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.redcarpet.access.Callers;
import io.redcarpet.access.Role;
import io.redcarpet.browser.Browsing.Window;
import io.redcarpet.browser.Staff.Member;
import io.redcarpet.clients.ClientDetails;
import io.redcarpet.clients.ClientId;
import io.redcarpet.clients.ClientKind;
import io.redcarpet.clients.Clients;
import io.redcarpet.clients.LifeCycle;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A day without a mouse: everything is reached by keys, and one always sees where one is. */
@BrowserTest
class KeyboardIT {

    /** Where the focus stands, and whether it shows. */
    private static final String FOCUS = """
            () => {
              const at = document.activeElement, look = getComputedStyle(at);
              const field = at.closest("label, .finder, .input") ?? at, around = getComputedStyle(field);
              const isSeen = [look, around].some((one) => (one.outlineStyle !== "none" && parseFloat(one.outlineWidth) > 0)
                || one.boxShadow !== "none");
              const box = at.getBoundingClientRect();
              return at === document.body || (isSeen && box.width > 0 && box.height > 0) ? "" : at.outerHTML.slice(0, 160);
            }""";

    private final Browsing browsing;
    private final Member walker;
    private final Member colleague;
    private final ClientId client;
    private final Page page;

    @Autowired
    KeyboardIT(@LocalServerPort int port, PasswordEncoder encoder, Clients clients) {
        browsing = new Browsing(port);
        var staff = new Staff(encoder);
        walker = staff.hire("Kay Board", Role.ACCOUNT_EXECUTIVE);
        colleague = staff.hire("Örjan Åkesson " + System.nanoTime() % 100_000, Role.ACCOUNT_EXECUTIVE);
        var details = ClientDetails.named(ClientKind.CORPORATE, "Tabworth Keys");
        var me = walker.caller();
        client = Callers.as(me, () -> clients.create(details, LifeCycle.CLIENT, me.person()));
        page = browsing.open(Window.DESK);
    }

    @AfterAll
    void close() {
        browsing.close();
    }

    private void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private void type(String text) {
        page.keyboard().type(text);
    }

    /** Walks on by the Tab key until the focus stands on something. */
    private void tabTo(String selector) {
        for (int steps = 0; steps < 60; steps++) {
            press("Tab");
            if (page.evaluate("what => document.activeElement.matches(what)", selector)
                    .equals(true)) {
                return;
            }
        }
        throw new AssertionError("No Tab leads to " + selector + " on " + page.url());
    }

    private void arrive(String address) {
        page.waitForURL(Pattern.compile(".*" + address));
    }

    @Test
    void aDaysWorkNeedsNoMouse() {
        signOn();
        openTheClientFromTheList();
        addAContact();
        bringInAColleague();
        findByThePalette();
        leave();
    }

    private void signOn() {
        page.navigate("/clients");
        arrive("/sign-on");
        tabTo("#email");
        type(walker.email());
        tabTo("#password");
        type(Staff.PASSWORD);
        press("Enter");
        arrive("/clients");
        press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        assertThat(page.locator(".skip")).isInViewport();
        press("Enter");
        assertThat(page.locator("#main")).isFocused();
    }

    private void openTheClientFromTheList() {
        tabTo("#main tbody th a");
        press("Enter");
        arrive("/clients/" + client);
        assertThat(page.locator("h1")).hasText("Tabworth Keys");
    }

    private void addAContact() {
        tabTo("#main a[href$='/contacts/new']");
        press("Enter");
        assertThat(page.locator("#drawer #name")).isFocused();
        press("Escape");
        assertThat(page.locator("#drawer")).isHidden();
        assertThat(page.locator("#main a[href$='/contacts/new']:focus")).hasCount(1);

        press("Enter");
        assertThat(page.locator("#drawer #name")).isFocused();
        type("Eleanor Price");
        press("Enter");
        assertThat(page.locator("#drawer")).isHidden();
        assertThat(page.locator("section[aria-labelledby=h-map]")).containsText("Eleanor Price");
        assertThat(page.locator("#main a[href$='/contacts/new']:focus")).hasCount(1);
    }

    private void bringInAColleague() {
        tabTo("#main a[href$='/team/new']");
        press("Enter");
        var field = page.locator("#drawer #person");
        assertThat(field).isFocused();
        type(colleague.name().toLowerCase(java.util.Locale.ROOT));
        assertThat(page.locator("#person-choices [aria-selected=true]")).containsText(colleague.name());
        press("Enter");
        assertThat(field).hasValue(colleague.name());
        press("Enter");
        assertThat(page.locator("#drawer")).isHidden();
        assertThat(page.locator("section[aria-labelledby=h-team]")).containsText(colleague.name());
    }

    private void findByThePalette() {
        press("g", "o");
        arrive("/prospects");
        press("Control+k");
        type("tabwrth");
        assertThat(page.locator("#palette-hits [aria-selected=true]")).containsText("Tabworth Keys");
        assertThat(Accessibility.violations(page)).isEmpty();
        press("Enter");
        arrive("/clients/" + client);
        press("e");
        assertThat(page.locator("#drawer")).isVisible();
        assertThat(Accessibility.violations(page)).isEmpty();
        press("Escape");
        assertThat(page.locator("#drawer")).isHidden();
    }

    private void leave() {
        tabTo("button.me");
        press("Enter");
        assertThat(page.locator("#me")).isVisible();
        tabTo("#me button[type=submit]");
        press("Enter");
        arrive("/sign-on\\?out");
    }

    @Test
    void oneAlwaysSeesWhereOneIs() {
        var lost = new ArrayList<String>();
        Page window = browsing.openAs(Window.DESK, walker.email(), Staff.PASSWORD);
        for (String address : List.of("/", "/clients", "/clients/" + client, "/prospects/lists/new", "/settings")) {
            window.navigate(address);
            for (int steps = 0; steps < 40; steps++) {
                window.keyboard().press("Tab");
                String unseen = String.valueOf(window.evaluate(FOCUS));
                if (!unseen.isEmpty()) {
                    lost.add(address + ": " + unseen);
                }
            }
        }
        assertThat(lost).isEmpty();
    }
}
