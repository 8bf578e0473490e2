package io.redcarpet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.redcarpet.access.Callers;
import io.redcarpet.access.Role;
import io.redcarpet.browser.Browsing.Window;
import io.redcarpet.browser.Staff.Member;
import io.redcarpet.clients.ClientDetails;
import io.redcarpet.clients.ClientId;
import io.redcarpet.clients.ClientKind;
import io.redcarpet.clients.Clients;
import io.redcarpet.clients.LifeCycle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What goes wrong on the way and loses nobody any work: a slip, a session that is over, a server that fails. */
@BrowserTest
class MishapIT {

    private final Browsing browsing;
    private final Staff staff;
    private final Clients clients;
    private Member walker;
    private ClientId client;
    private Page page;

    @Autowired
    MishapIT(@LocalServerPort int port, PasswordEncoder encoder, Clients clients) {
        browsing = new Browsing(port);
        staff = new Staff(encoder);
        this.clients = clients;
        walker = staff.hire("Miss Hap", Role.ACCOUNT_EXECUTIVE);
        client = take(LifeCycle.CLIENT);
        page = browsing.openAs(Window.DESK, walker.email(), Staff.PASSWORD);
    }

    private ClientId take(LifeCycle state) {
        var details = ClientDetails.named(ClientKind.CORPORATE, "Oakhurst " + System.nanoTime());
        var me = walker.caller();
        return Callers.as(me, () -> clients.create(details, state, me.person()));
    }

    @BeforeEach
    void begin() {
        walker = staff.hire("Miss Hap", Role.ACCOUNT_EXECUTIVE);
        client = take(LifeCycle.CLIENT);
        page.context().close();
        page = browsing.openAs(Window.DESK, walker.email(), Staff.PASSWORD);
        page.navigate("/clients/" + client);
    }

    @AfterAll
    void close() {
        browsing.close();
    }

    private void open(String fact) {
        page.click("#fact-" + fact + " .edit");
        assertThat(page.locator("#fact-" + fact + " [name=value]")).isFocused();
    }

    private void signOnAgain() {
        page.waitForURL("**/sign-on");
        page.fill("#email", walker.email());
        page.fill("#password", Staff.PASSWORD);
        page.keyboard().press("Enter");
    }

    @Test
    void aChangeInItsPlaceIsTakenBackFromTheToast() {
        open("source");
        page.keyboard().type("A fair");
        page.keyboard().press("Enter");
        assertThat(page.locator("#fact-source .edit")).hasText("A fair");
        assertThat(page.locator(".toast")).containsText("saved");
        page.locator("h1").click();
        page.keyboard().press("z");
        assertThat(page.locator(".toast")).containsText("taken back");
        assertThat(page.locator("#fact-source .edit .dim")).isVisible();
    }

    @Test
    void aRequestByScriptLeadsToTheDoorAndBackToThePage() {
        page.navigate("/clients/" + client + "?tab=people");
        Staff.signOut(walker);
        page.keyboard().press("Control+k");
        signOnAgain();
        page.waitForURL("**/clients/" + client + "?tab=people");
        assertThat(page.locator("h1")).containsText("Oakhurst");
    }

    @Test
    void whatWasTypedInItsPlaceOutlivesASessionThatIsOver() {
        open("source");
        page.keyboard().type("A fair");
        Staff.signOut(walker);
        page.keyboard().press("Enter");
        signOnAgain();
        page.waitForURL("**/clients/" + client);
        open("source");
        assertThat(page.locator("#fact-source [name=value]")).hasValue("A fair");
        page.keyboard().press("Enter");
        assertThat(page.locator("#fact-source .edit")).hasText("A fair");
        page.reload();
        open("source");
        assertThat(page.locator(".toast")).hasCount(0);
    }

    @Test
    void aFormOutlivesASessionThatIsOver() {
        page.navigate("/prospects/lists/new");
        page.fill("#name", "Spring fair");
        page.fill("#script", "Good morning");
        Staff.signOut(walker);
        page.locator(".form [data-kind=main]").click();
        signOnAgain();
        page.waitForURL("**/prospects/lists/new");
        assertThat(page.locator("#name")).hasValue("Spring fair");
        assertThat(page.locator("#script")).hasValue("Good morning");
        page.locator(".form [data-kind=main]").click();
        page.waitForURL(Pattern.compile(".*/lists/[0-9a-f-]{36}$"));
        page.navigate("/prospects/lists/new");
        assertThat(page.locator("#name")).hasValue("");
    }

    @Test
    void whoWasChosenOutlivesASessionThatIsOver() {
        var chosen = staff.hire("Zelda " + System.nanoTime(), Role.ACCOUNT_EXECUTIVE);
        page.navigate("/prospects/" + take(LifeCycle.PROSPECT) + "/become");
        page.fill("#owner", chosen.name());
        page.locator("#owner-choices [role=option]").first().click();
        page.reload();
        assertOwner(chosen.name(), chosen.caller().person().toString());
        Staff.signOut(walker);
        page.locator(".form [data-kind=main]").click();
        signOnAgain();
        page.waitForURL("**/become");
        assertOwner(chosen.name(), chosen.caller().person().toString());
        page.fill("#owner", "Somebody else");
        page.reload();
        assertOwner("Somebody else", "");
    }

    private void assertOwner(String name, String id) {
        assertThat(page.locator("#owner")).hasValue(name);
        assertThat(page.locator("input[type=hidden][name=owner]")).hasValue(id);
    }

    @Test
    void aFormBesideThePageOutlivesASessionThatIsOver() {
        page.locator("#main a[href$='/contacts/new']").first().click();
        page.fill("#drawer #name", "Eleanor Price");
        Staff.signOut(walker);
        page.locator("#drawer .form [data-kind=main]").click();
        signOnAgain();
        page.waitForURL("**/clients/" + client);
        page.locator("#main a[href$='/contacts/new']").first().click();
        assertThat(page.locator("#drawer #name")).hasValue("Eleanor Price");
    }

    @Test
    void aFormOutlivesAServerThatFails() {
        page.navigate("/prospects/lists/new");
        page.fill("#name", "Spring fair");
        fail("**/prospects/lists");
        page.locator(".form [data-kind=main]").click();
        page.waitForURL("**/prospects/lists");
        page.unroute("**/prospects/lists");
        page.navigate("/prospects/lists/new");
        assertThat(page.locator("#name")).hasValue("Spring fair");
        assertThat(page.locator(".toast")).isVisible();
    }

    @Test
    void aFormBesideThePageStaysWhenTheServerFails() {
        page.locator("#main a[href$='/contacts/new']").first().click();
        page.fill("#drawer #name", "Eleanor Price");
        fail("**/contacts");
        page.locator("#drawer .form [data-kind=main]").click();
        assertThat(page.locator(".toast[data-tone=bad]")).isVisible();
        assertThat(page.locator("#drawer #name")).hasValue("Eleanor Price");
        page.unroute("**/contacts");
        page.locator("#drawer .form [data-kind=main]").click();
        assertThat(page.locator("#drawer")).isHidden();
        assertThat(page.locator("section[aria-labelledby=h-map]")).containsText("Eleanor Price");
    }

    private void fail(String address) {
        page.route(
                address,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(500)
                        .setContentType("text/html")
                        .setBody("<!doctype html><title>500</title><h1>500</h1>")));
    }
}
