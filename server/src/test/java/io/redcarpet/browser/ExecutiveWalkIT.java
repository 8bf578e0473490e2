package io.redcarpet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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
import io.redcarpet.pages.Messages;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The first day of an account executive, who works in a language of choice from sign-on to sign-out. */
@BrowserTest
class ExecutiveWalkIT {

    private final Browsing browsing;
    private final Staff staff;
    private final Clients clients;
    private final Messages messages;

    @Autowired
    ExecutiveWalkIT(@LocalServerPort int port, PasswordEncoder encoder, Clients clients, Messages messages) {
        browsing = new Browsing(port);
        staff = new Staff(encoder);
        this.clients = clients;
        this.messages = messages;
    }

    @AfterAll
    void close() {
        browsing.close();
    }

    /** One walk: who walks in which language, and the window it is seen in. */
    private record Walk(Page page, Wording words, Member walker, ClientId client) {

        Locator at(String selector) {
            return page.locator(selector);
        }

        String text(String key, Object... arguments) {
            return words.text(key, arguments);
        }

        void heads(String key) {
            assertThat(at("h1").first()).hasText(text(key));
            speaks();
        }

        /** Nothing but the language of choice is on the page. */
        void speaks() {
            assertThat(words.foreignAnywhereIn(page)).as(page.url()).isEmpty();
        }

        void says(String text) {
            assertThat(at(".toast").filter(new Locator.FilterOptions().setHasText(text)))
                    .isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, Oakhurst Mills, Oakhrst, Fairlea Bakery, Eleanor Price, Rupert Vane",
        "de, Brückner Stahlwerk, Brükner, Hofer Mühle, Jürgen Größe, Jörg Weiß",
        "sv, Ängsbacka Åkeri, Ängsbaka, Öresunds Bageri, Åsa Öberg, Håkan Sjö",
        "bg, Балкан Мебел, Балкн, Пекарна Янтра, Цветан Щерев, Жечка Юрукова"
    })
    void worksADay(String language, String client, String typed, String prospect, String contact, String colleague) {
        var walker = staff.hire(contact + " jr", Role.ACCOUNT_EXECUTIVE);
        staff.hire(colleague, Role.ACCOUNT_EXECUTIVE);
        var id = take(walker, client, LifeCycle.CLIENT);
        take(walker, prospect, LifeCycle.PROSPECT);
        take(walker, prospect + " 2", LifeCycle.PROSPECT);
        var walk = new Walk(browsing.open(Window.DESK, language), new Wording(messages, language), walker, id);
        signOn(walk, language);
        follow(walk, prospect);
        filter(walk, client);
        edit(walk, client);
        meet(walk, contact);
        invite(walk, colleague);
        find(walk, typed, client);
        canvass(walk, prospect);
        signOut(walk);
        walk.page().context().close();
    }

    private ClientId take(Member walker, String name, LifeCycle state) {
        return Callers.as(
                walker.caller(),
                () -> clients.create(details(name), state, walker.caller().person()));
    }

    private static ClientDetails details(String name) {
        var plain = ClientDetails.named(ClientKind.CORPORATE, name);
        return new ClientDetails(
                plain.kind(),
                name,
                plain.industry(),
                plain.tier(),
                plain.source(),
                plain.qualification(),
                "",
                "+4930555012",
                null,
                null,
                null,
                null,
                null,
                null,
                "",
                null,
                false);
    }

    private static void signOn(Walk walk, String language) {
        walk.page().navigate("/sign-on");
        walk.heads("signon.title");
        walk.page().fill("#email", walk.walker().email());
        walk.page().fill("#password", Staff.PASSWORD);
        walk.page().keyboard().press("Enter");
        walk.page().waitForURL(Pattern.compile(".*(?<!sign-on)$"));
        walk.page().navigate("/settings");
        walk.page().selectOption("#language", language);
        walk.at("form[action='/settings'] button[type=submit]").click();
        assertThat(walk.at("html")).hasAttribute("lang", language);
        walk.heads("signon.settings.title");
    }

    private static void follow(Walk walk, String prospect) {
        walk.at(".side .brand").click();
        walk.heads("today.title");
        walk.at(".card")
                .filter(new Locator.FilterOptions().setHasText(walk.text("prospects.today.call")))
                .locator(".rows a")
                .first()
                .click();
        assertThat(walk.at("h1")).containsText(prospect);
        walk.speaks();
    }

    private static void filter(Walk walk, String client) {
        walk.at(".side .nav a[href='/clients']").click();
        walk.heads("clients.title");
        assertThat(walk.at("tbody tr")).hasCount(3);
        walk.page().click("[popovertarget=filter]");
        walk.page()
                .selectOption(
                        "#filter-state",
                        new com.microsoft.playwright.options.SelectOption()
                                .setLabel(walk.text("clients.state.CLIENT")));
        walk.page().click("#filter [data-kind=main]");
        assertThat(walk.at("tbody tr")).hasCount(1);
        assertThat(walk.at(".filters .chip b")).hasText(walk.text("clients.state.CLIENT"));
        walk.speaks();
        walk.at("tbody th a").click();
        assertThat(walk.at("h1")).containsText(client);
    }

    private static void edit(Walk walk, String client) {
        var source = walk.at("#fact-source .edit");
        assertThat(source).hasText(walk.text("clients.field.none"));
        source.click();
        assertThat(walk.at("#fact-source [name=value]")).isFocused();
        walk.page().keyboard().type("2026");
        walk.page().keyboard().press("Enter");
        assertThat(source).hasText("2026");
        walk.says(walk.text("clients.saved", client));
        walk.speaks();
        walk.at(".toast form:not([hidden]) button").click();
        walk.says(walk.text("clients.undone"));
        assertThat(source).hasText(walk.text("clients.field.none"));
    }

    private static void meet(Walk walk, String contact) {
        walk.page().navigate("/clients/" + walk.client() + "?tab=people");
        walk.at("#main a[href$='/contacts/new']").first().click();
        assertThat(walk.at("#drawer-title")).hasText(walk.text("clients.contact.new"));
        walk.speaks();
        walk.page().fill("#drawer #name", contact);
        walk.at("#drawer .form [data-kind=main]").click();
        assertThat(walk.at("#drawer")).isHidden();
        assertThat(walk.at("#main th a").first()).hasText(contact);
        walk.speaks();
    }

    private static void invite(Walk walk, String colleague) {
        walk.at("#main a[href$='/team/new']").click();
        assertThat(walk.at("#drawer-title")).hasText(walk.text("clients.team.add"));
        walk.at("#drawer #person").click();
        walk.page().keyboard().type(colleague);
        assertThat(walk.at("#person-choices [aria-selected=true]")).containsText(colleague);
        walk.page().keyboard().press("Enter");
        assertThat(walk.at("#drawer #person")).hasValue(colleague);
        walk.at("#drawer .form [data-kind=main]").click();
        assertThat(walk.at("#drawer")).isHidden();
        assertThat(walk.at("section[aria-labelledby=h-team]")).containsText(colleague);
        walk.speaks();
    }

    private static void find(Walk walk, String typed, String client) {
        walk.at(".side .brand").click();
        walk.heads("today.title");
        walk.page().keyboard().press("Control+k");
        walk.page().keyboard().type(typed);
        assertThat(walk.at("#palette-hits [aria-selected=true]")).containsText(client);
        walk.speaks();
        walk.page().keyboard().press("Enter");
        walk.page().waitForURL("**/clients/" + walk.client());
    }

    private static void canvass(Walk walk, String prospect) {
        walk.at(".side .nav a[href='/prospects']").click();
        walk.heads("prospects.title");
        walk.page().click("[data-pick-all]");
        walk.page().click("[popovertarget=bulk-list]");
        walk.at("#bulk-list button[formaction]").click();
        walk.heads("prospects.list.new");
        walk.page().fill("#name", "2026");
        walk.at(".form [data-kind=main]").click();
        walk.page().waitForURL(Pattern.compile(".*/lists/[0-9a-f-]{36}$"));
        walk.speaks();
        walk.at("form[action$='/next'] button").click();
        walk.page().waitForURL("**/entries/*");
        String called = walk.at("h1").innerText();
        assertThat(called).startsWith(prospect);
        walk.page().fill("#note", "2026");
        walk.at("button[value=CALL_BACK]").click();
        assertThat(walk.at("#callBackAt")).isFocused();
        walk.page().keyboard().press("Enter");
        walk.says(walk.text("prospects.said", called, walk.text("prospects.outcome.CALL_BACK")));
        assertThat(walk.at("h1")).not().hasText(called);
        walk.speaks();
    }

    private static void signOut(Walk walk) {
        walk.page().click("button.me");
        walk.at("#me button")
                .filter(new Locator.FilterOptions().setHasText(walk.text("pages.signOut")))
                .click();
        walk.page().waitForURL("**/sign-on?out");
        assertThat(walk.at(".note")).hasText(walk.text("signon.said.out"));
        walk.speaks();
    }
}
