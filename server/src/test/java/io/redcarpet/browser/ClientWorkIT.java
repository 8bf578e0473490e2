package io.redcarpet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.redcarpet.access.Caller;
import io.redcarpet.access.Callers;
import io.redcarpet.access.Role;
import io.redcarpet.browser.Browsing.Window;
import io.redcarpet.clients.Assigning;
import io.redcarpet.clients.BuyingRole;
import io.redcarpet.clients.ClientDetails;
import io.redcarpet.clients.ClientId;
import io.redcarpet.clients.ClientKind;
import io.redcarpet.clients.Clients;
import io.redcarpet.clients.ContactDetails;
import io.redcarpet.clients.ContactId;
import io.redcarpet.clients.Contacts;
import io.redcarpet.clients.LifeCycle;
import io.redcarpet.clients.Stance;
import io.redcarpet.people.People;
import io.redcarpet.people.TestPeople;
import io.redcarpet.signon.Passwords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people at work on one client. */
@BrowserTest
class ClientWorkIT {

    private static final String PASSWORD = "a long walk on a red floor";

    private final Browsing browsing;
    private final People people;
    private final Clients clients;
    private final Contacts contacts;
    private final Assigning assigning;
    private final Caller ann = TestPeople.somebody(Role.ACCOUNT_EXECUTIVE);
    private final Caller chief = TestPeople.somebody(Role.ADMINISTRATOR);
    private final Page mine;
    private final Page theirs;
    private ClientId client;
    private ContactId contact;

    @Autowired
    ClientWorkIT(
            @LocalServerPort int port,
            Passwords passwords,
            People people,
            Clients clients,
            Contacts contacts,
            Assigning assigning) {
        browsing = new Browsing(port);
        this.people = people;
        this.clients = clients;
        this.assigning = assigning;
        this.contacts = contacts;
        mine = signedOn(ann, passwords, people);
        theirs = signedOn(chief, passwords, people);
        client = found();
        contact = met();
    }

    private Page signedOn(Caller caller, Passwords passwords, People people) {
        String email = Callers.as(chief, () -> {
            passwords.setFirst(caller.person(), PASSWORD);
            return people.find(caller.person()).orElseThrow().email();
        });
        return browsing.openAs(Window.DESK, email, PASSWORD);
    }

    @BeforeEach
    void begin() {
        client = found();
        contact = met();
    }

    private ClientId found() {
        return Callers.as(
                ann,
                () -> clients.create(
                        ClientDetails.named(ClientKind.CORPORATE, "Oakhurst " + System.nanoTime()),
                        LifeCycle.CLIENT,
                        ann.person()));
    }

    private ContactId met() {
        return Callers.as(
                ann,
                () -> contacts.add(
                        client, new ContactDetails("Eleanor", null, null, "", BuyingRole.BUYER, Stance.NEUTRAL, null)));
    }

    @AfterAll
    void close() {
        browsing.close();
    }

    private void both(String path) {
        mine.navigate(path);
        theirs.navigate(path);
    }

    private static void open(Page page) {
        page.click("#fact-source .edit");
        assertThat(page.locator("#fact-source [name=value]")).isFocused();
    }

    @Test
    void aFieldThatSomebodyElseSetFirstIsChosen() {
        both("/clients/" + client);
        open(mine);
        open(theirs);
        theirs.fill("#fact-source [name=value]", "A fair");
        theirs.keyboard().press("Enter");
        assertThat(theirs.locator("#fact-source .edit")).hasText("A fair");

        mine.fill("#fact-source [name=value]", "A referral");
        mine.keyboard().press("Enter");
        assertThat(mine.locator("#conflict")).isVisible();
        assertThat(mine.locator("#conflict [data-theirs]")).containsText("A fair");
        assertThat(mine.locator("#conflict [data-yours]")).containsText("A referral");
        mine.click("#conflict [data-keep=yours]");
        assertThat(mine.locator("#fact-source .edit")).hasText("A referral");
    }

    @Test
    void theWholeFormKeepsWhatWasTypedUntilOneChooses() {
        both("/clients/" + client + "/edit");
        theirs.fill("#source", "A fair");
        theirs.fill("#employees", "640");
        theirs.click(".form [data-kind=main]");
        theirs.waitForURL("**/clients/" + client);

        mine.fill("#source", "A referral");
        mine.fill("#note", "Kept as typed");
        mine.click(".form [data-kind=main]");
        assertThat(mine.locator("#conflict [data-theirs]")).containsText("A fair");
        mine.click("#conflict [data-keep=yours]");
        mine.waitForURL("**/clients/" + client);
        assertThat(mine.locator(".toast")).isVisible();
        var now = Callers.as(ann, () -> clients.find(client)).orElseThrow().details();
        assertThat(List.of(now.source(), now.note(), String.valueOf(now.employees())))
                .containsExactly("A referral", "Kept as typed", "640");
    }

    @Test
    void aContactBesideThePageIsChosenToo() {
        both("/clients/" + client + "?tab=people");
        theirs.click("th a[href$='" + contact + "']");
        mine.click("th a[href$='" + contact + "']");
        theirs.fill("#drawer #title", "COO");
        theirs.click("#drawer .form [data-kind=main]");
        assertThat(theirs.locator("#drawer")).isHidden();

        mine.fill("#drawer #title", "CEO");
        mine.click("#drawer .form [data-kind=main]");
        assertThat(mine.locator("#conflict [data-theirs]")).containsText("COO");
        mine.click("#conflict [data-keep=theirs]");
        assertThat(mine.locator("#drawer #title")).hasValue("COO");
    }

    @Test
    void aClientIsTakenInFromAnywhereAndNeverLost() {
        String name = Callers.as(ann, () -> clients.find(client)).orElseThrow().name();
        mine.navigate("/settings");
        mine.locator("h1").click();
        mine.keyboard().press("n");
        assertThat(mine.locator("#drawer #name")).isFocused();
        mine.keyboard().type(name);
        assertThat(mine.locator("#drawer .note[data-tone=warn]")).containsText(name);
        mine.keyboard().press("Escape");
        assertThat(mine.locator("#drawer")).isHidden();

        mine.keyboard().press("n");
        assertThat(mine.locator("#drawer #name")).hasValue(name);
        mine.fill("#drawer #name", name + " again");
        mine.click("#drawer .form [data-kind=main]");
        assertThat(mine.locator("#drawer")).isHidden();
        assertThat(mine).hasURL(Pattern.compile(".*/settings$"));
        mine.locator(".toast a").click();
        assertThat(mine.locator("h1")).hasText(name + " again");
    }

    @Test
    void theHistoryTakesBackAChange() {
        mine.navigate("/clients/" + client);
        open(mine);
        mine.fill("#fact-source [name=value]", "A fair");
        mine.keyboard().press("Enter");
        assertThat(mine.locator("#fact-source .edit")).hasText("A fair");
        mine.navigate("/clients/" + client + "?tab=history");
        mine.locator(".timeline form button").first().click();
        assertThat(mine.locator(".toast")).isVisible();
        assertThat(Callers.as(ann, () -> clients.find(client))
                        .orElseThrow()
                        .details()
                        .source())
                .isEmpty();
    }

    @Test
    void theListIsFilteredAndActedOnByKeys() {
        String name = Callers.as(ann, () -> clients.find(client)).orElseThrow().name();
        mine.navigate("/clients");
        mine.keyboard().press("/");
        mine.keyboard().type(name.toLowerCase(Locale.ROOT));
        mine.keyboard().press("Enter");
        assertThat(mine.locator("tbody tr")).hasCount(1);
        mine.keyboard().press("Escape");
        mine.locator("h1").click();
        mine.keyboard().press("j");
        mine.keyboard().press("a");
        assertThat(mine.locator("#drawer #person")).isVisible();
    }

    @Test
    void aColleagueIsChosenByTypingAndArrows() {
        var bob = TestPeople.somebody(Role.ACCOUNT_EXECUTIVE);
        String name =
                Callers.as(ann, () -> people.find(bob.person())).orElseThrow().name();
        mine.navigate("/clients/" + client);
        mine.keyboard().press("a");
        var field = mine.locator("#drawer #person");
        assertThat(field).isFocused();
        mine.keyboard().type(name.substring(0, name.length() - 3).toUpperCase(Locale.ROOT));
        assertThat(field).hasAttribute("aria-expanded", "true");
        mine.keyboard().press("Escape");
        assertThat(field).hasAttribute("aria-expanded", "false");
        assertThat(field).hasValue("");

        mine.keyboard().type(name.substring(5));
        assertThat(mine.locator("#person-choices [aria-selected=true]")).hasText(Pattern.compile(".*" + name + ".*"));
        mine.keyboard().press("ArrowDown");
        mine.keyboard().press("ArrowUp");
        mine.keyboard().press("Enter");
        assertThat(field).hasValue(name);
        assertThat(mine.locator("#drawer input[name=person]"))
                .hasValue(bob.person().toString());
        mine.fill("#drawer #reason", "Moves on");
        mine.keyboard().press("Enter");
        assertThat(mine.locator(".toast")).isVisible();
        assertThat(Callers.as(chief, () -> clients.find(client)).orElseThrow().ownerName())
                .isEqualTo(name);
    }

    @Test
    void thePickedAreGivenToWhoIsTyped() {
        var bob = TestPeople.somebody(Role.ACCOUNT_EXECUTIVE);
        String name =
                Callers.as(ann, () -> people.find(bob.person())).orElseThrow().name();
        String known = Callers.as(ann, () -> clients.find(client)).orElseThrow().name();
        mine.navigate("/clients?q=" + known.replace(' ', '+'));
        mine.locator("tbody .check").first().click();
        mine.click("[popovertarget=bulk-person]");
        mine.click("#bulk-to");
        mine.keyboard().type(name.substring(5));
        assertThat(mine.locator("#bulk-to-choices [aria-selected=true]")).hasText(Pattern.compile(".*" + name + ".*"));
        mine.keyboard().press("Enter");
        assertThat(mine.locator("#bulk-to")).hasValue(name);
        mine.keyboard().press("Enter");
        assertThat(mine.locator(".toast")).containsText("1 client changed.");
        assertThat(Callers.as(chief, () -> clients.find(client)).orElseThrow().ownerName())
                .isEqualTo(name);
    }

    @Test
    void colleaguesAreGatheredOnAList() {
        var names = Stream.of(TestPeople.somebody(Role.ACCOUNT_EXECUTIVE), TestPeople.somebody(Role.ACCOUNT_EXECUTIVE))
                .map(each -> Callers.as(ann, () -> people.find(each.person()))
                        .orElseThrow()
                        .name())
                .toList();
        mine.navigate("/prospects/lists/new");
        mine.fill("#name", "Gathered");
        for (String name : names) {
            mine.click("#newMember");
            mine.keyboard().type(name.substring(5));
            assertThat(mine.locator("#newMember-choices [aria-selected=true]")).containsText(name);
            mine.keyboard().press("Enter");
            assertThat(mine.locator("#newMember")).hasValue("");
        }
        mine.keyboard().press("Enter");
        assertThat(mine.locator(".card-foot").first()).containsText(names.getFirst());
        assertThat(mine.locator(".card-foot").first()).containsText(names.getLast());
    }

    @Test
    void bothSeeWhoTookTheClientFirst() {
        var bob = TestPeople.somebody(Role.ACCOUNT_EXECUTIVE);
        var carl = TestPeople.somebody(Role.ACCOUNT_EXECUTIVE);
        theirs.navigate("/clients/" + client + "/hand-over");
        Callers.as(chief, () -> assigning.handTo(client, carl.person(), LocalDate.now(Clock.systemUTC()), "First"));
        theirs.fill(
                "#person",
                Callers.as(ann, () -> people.find(bob.person())).orElseThrow().name());
        theirs.fill("#reason", "Second");
        theirs.keyboard().press("Enter");
        assertThat(theirs.locator("#conflict")).isVisible();
        theirs.click("#conflict [data-keep=yours]");
        assertThat(theirs.locator(".toast")).isVisible();
        assertThat(Callers.as(chief, () -> clients.find(client)).orElseThrow().owner())
                .isEqualTo(bob.person());
    }
}
