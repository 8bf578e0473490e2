package io.redcarpet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import io.redcarpet.access.Callers;
import io.redcarpet.access.Role;
import io.redcarpet.browser.Browsing.Window;
import io.redcarpet.browser.Staff.Member;
import io.redcarpet.clients.ClientDetails;
import io.redcarpet.clients.ClientKind;
import io.redcarpet.clients.Clients;
import io.redcarpet.clients.Industry;
import io.redcarpet.clients.LifeCycle;
import io.redcarpet.clients.Qualification;
import io.redcarpet.clients.Tier;
import io.redcarpet.pages.Messages;
import io.redcarpet.people.TestPeople;
import io.redcarpet.signon.Passwords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page that the running application has, in every shape that some role is shown it in. */
@BrowserTest
class EveryPageIT {

    private static final String STRANGER = "STRANGER";
    /** It is there only while nobody works here, and a test firm has people. */
    private static final String FOUNDING = "/founding/{token}";

    private static final Pattern ELEMENT = Pattern.compile("<([a-z]\\w*)([^>]*)>");
    private static final Pattern STYLED =
            Pattern.compile(" (?:class|role|type|data-tone|data-kind|data-tier)=\"[^\"]*\"");

    /** A window and a language in which a page is looked at. */
    private record Look(Window window, String language) {}

    private static final List<Look> LOOKS = List.of(
            new Look(Window.DESK.dark(), "de"), new Look(Window.PHONE, "sv"), new Look(Window.PHONE.dark(), "bg"));

    /** A page as somebody is shown it. */
    private record Sight(String address, String viewer) {}

    private final Browsing browsing;
    private final Staff staff;
    private final Messages messages;
    private final Clients clients;
    private final List<String> routes;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, Page> windows = new LinkedHashMap<>();
    private final Set<String> unseen;
    private final World world;
    private final List<Sight> sights;
    private final List<String> faults = new ArrayList<>();

    @Autowired
    EveryPageIT(
            @LocalServerPort int port,
            PasswordEncoder encoder,
            Clients clients,
            Passwords passwords,
            Messages messages,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        browsing = new Browsing(port);
        staff = new Staff(encoder);
        this.clients = clients;
        this.messages = messages;
        routes = routes(mapping);
        unseen = new TreeSet<>(routes);
        employ();
        world = world(passwords);
        sights = sights();
    }

    @AfterAll
    void close() {
        world.end();
        browsing.close();
    }

    private static List<String> routes(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("io.redcarpet."))
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .filter(path -> !path.startsWith("/api/"))
                .distinct()
                .sorted()
                .toList();
    }

    private void employ() {
        for (Role role : Role.values()) {
            var member = staff.hire("Walker " + role.name().charAt(0), role);
            members.put(role.name(), member);
            windows.put(role.name(), browsing.openAs(Window.DESK, member.email(), Staff.PASSWORD));
        }
        windows.put(STRANGER, browsing.open(Window.DESK));
        TestPeople.reports(
                member(Role.ACCOUNT_EXECUTIVE).caller(), member(Role.MANAGER).caller());
    }

    private Member member(Role role) {
        return Objects.requireNonNull(members.get(role.name()));
    }

    private Page window(String viewer) {
        return Objects.requireNonNull(windows.get(viewer));
    }

    private World world(Passwords passwords) {
        var executive = member(Role.ACCOUNT_EXECUTIVE).caller();
        String link = Callers.as(
                member(Role.ADMINISTRATOR).caller(),
                () -> passwords.link(member(Role.SUPPORT_STAFF).caller().person()));
        return new World(
                window(Role.ACCOUNT_EXECUTIVE.name()),
                taken("Oakhurst Mills", LifeCycle.CLIENT),
                taken("Oakhurst Mills Ltd", LifeCycle.PROSPECT),
                executive.person().toString(),
                link.substring("/link/".length()));
    }

    private String taken(String name, LifeCycle state) {
        var owner = member(Role.ACCOUNT_EXECUTIVE).caller();
        var details = new ClientDetails(
                ClientKind.CORPORATE,
                name,
                Industry.FOOD,
                Tier.KEY,
                "Trade fair",
                Qualification.NEW,
                "",
                "+441632960123456",
                "central.purchasing.office@oakhurst-mills-and-partners.example",
                null,
                null,
                null,
                null,
                null,
                "",
                null,
                false);
        return Callers.as(owner, () -> clients.create(details, state, owner.person()))
                .toString();
    }

    /** Each page as each role is shown it, unless another role is shown the same in other words. */
    private List<Sight> sights() {
        var sights = new ArrayList<Sight>();
        var shapes = new HashSet<String>();
        for (String route : routes) {
            var addresses = world.addresses(route).toList();
            for (String viewer : windows.keySet()) {
                for (String address : addresses) {
                    var answer = window(viewer)
                            .request()
                            .get(address, RequestOptions.create().setMaxRedirects(0));
                    if (leads(answer)) {
                        unseen.remove(route);
                    }
                    if (isPage(answer) && shapes.add(route + " " + shape(answer.text()))) {
                        sights.add(new Sight(address, viewer));
                    }
                }
            }
        }
        sights.add(new Sight("/nowhere", Role.ACCOUNT_EXECUTIVE.name()));
        sights.add(new Sight("/people/new", Role.ACCOUNT_EXECUTIVE.name()));
        return List.copyOf(sights);
    }

    /** Whether it shows something, or the way to where it is shown. */
    private static boolean leads(APIResponse answer) {
        String elsewhere = answer.headers().getOrDefault("location", "/sign-on");
        return answer.status() == 200 || !elsewhere.endsWith("/sign-on");
    }

    private static boolean isPage(APIResponse answer) {
        return answer.status() == 200
                && Objects.toString(answer.headers().get("content-type"), "").startsWith("text/html")
                && answer.text().stripLeading().startsWith("<!doctype html>");
    }

    /** The kinds of elements that a page is made of. */
    private static String shape(String html) {
        return ELEMENT.matcher(html)
                .results()
                .map(element -> element.group(1)
                        + STYLED.matcher(Objects.requireNonNull(element.group(2)))
                                .results()
                                .map(styled -> styled.group())
                                .collect(Collectors.joining()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @BeforeEach
    void begin() {
        faults.clear();
    }

    @Test
    void everyPageIsShownToSomebody() {
        assertThat(unseen)
                .as("routes that no role is shown: let World make the record that belongs to them")
                .containsOnly(FOUNDING);
    }

    @Test
    void everyPageIsOpenToThoseWhoSeeOrHearItOtherwise() {
        windows.values().forEach(this::listen);
        for (Sight sight : sights) {
            Page page = window(sight.viewer());
            page.navigate(sight.address());
            complain(sight, Accessibility.violations(page).stream());
            complain(sight, sideways(page));
            page.setViewportSize(Window.PHONE.width(), Window.PHONE.height());
            complain(sight, sideways(page));
            page.setViewportSize(Window.DESK.width(), Window.DESK.height());
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPageIsSoByNightAndOnAPhoneAndSpeaksEachLanguage() {
        for (int turn = 0; turn < LOOKS.size(); turn++) {
            look(LOOKS.get(turn), turn);
        }
        assertThat(faults).isEmpty();
    }

    private void look(Look look, int turn) {
        var wording = new Wording(messages, look.language());
        var open = new LinkedHashMap<String, Page>();
        members.values().forEach(member -> Staff.speaks(member, look.language()));
        for (int place = turn; place < sights.size(); place += LOOKS.size()) {
            var sight = sights.get(place);
            Page page = open.computeIfAbsent(
                    sight.viewer(),
                    viewer -> listen(browsing.openBeside(window(viewer), look.window(), look.language())));
            page.navigate(sight.address());
            complain(sight, Accessibility.violationsOfLooks(page).stream());
            complain(sight, sideways(page));
            complain(sight, wording.foreignIn(page).stream());
        }
        open.values().forEach(page -> page.context().close());
        members.values().forEach(member -> Staff.speaks(member, "en"));
    }

    private void complain(Sight sight, Stream<String> complaints) {
        complaints.forEach(fault -> faults.add(sight + ": " + fault));
    }

    private Page listen(Page page) {
        Accessibility.prepare(page);
        page.onPageError(error -> faults.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().matches(".*status of 40[34].*")) {
                faults.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /** The page, or a table in it, whose end would be out of sight. */
    private static Stream<String> sideways(Page page) {
        int over = ((Number) page.evaluate("""
                        Math.max(document.scrollingElement.scrollWidth - document.documentElement.clientWidth,
                            ...[...document.querySelectorAll(".table-wrap")].map(e => e.scrollWidth - e.clientWidth))
                        """)).intValue();
        return over > 0 ? Stream.of("scrolls sideways by " + over) : Stream.of();
    }
}
