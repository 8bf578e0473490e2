package io.redcarpet.prospects;

import static io.redcarpet.prospects.Firm.as;
import static io.redcarpet.signon.TestSessions.signedOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import io.redcarpet.clients.ClientId;
import io.redcarpet.clients.Clients;
import io.redcarpet.clients.LifeCycle;
import io.redcarpet.clients.Qualification;
import io.redcarpet.people.TestPeople;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class ProspectPagesIT {

    private static final String SCRIPT = "<script>alert(1)</script>&\"'";

    private final Logger statements = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final ListAppender<ILoggingEvent> seen = new ListAppender<>();
    private final MockHttpSession session = new MockHttpSession();

    private Firm firm;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Clients clients;

    @Autowired
    private ListMaking making;

    @Autowired
    private Canvassing canvassing;

    @Autowired
    private ListedProspects entries;

    @BeforeEach
    void begin() {
        firm = new Firm(clients);
        statements.setLevel(Level.DEBUG);
        statements.setAdditive(false);
        statements.addAppender(seen);
        seen.start();
    }

    @AfterEach
    void stopListening() {
        statements.detachAppender(seen);
        statements.setLevel(null);
        statements.setAdditive(true);
    }

    private MvcTestResult ask(Caller caller, MockMvcRequestBuilder request) {
        return as(caller, () -> request.session(session).with(csrf()).exchange());
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String place(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    private UUID list(int prospects) {
        var picked = firm.prospects(firm.ann, prospects);
        return as(firm.ann, () -> making.of(Firm.list(Set.of(firm.bob)), picked));
    }

    @Test
    void everyPageRendersInEveryLanguageAndEscapesNames() {
        var client = firm.prospect(firm.ann, SCRIPT);
        UUID list = as(firm.ann, () -> making.of(new ListDetails(SCRIPT, SCRIPT, SCRIPT, List.of()), List.of(client)));
        UUID entry = as(firm.ann, () -> canvassing.next(list)).orElseThrow();
        as(firm.ann, () -> canvassing.note(client, new Spoken(Outcome.NOT_INTERESTED, SCRIPT, SCRIPT, null)));
        var paths = List.of(
                "/",
                "/prospects",
                "/prospects?qualification=NEW&source=fa&city=x&called=no&calling=yes&q=pro&owner=" + firm.ann.person(),
                "/prospects/lists",
                "/prospects/lists?closed=true",
                "/prospects/lists/new?qualification=NEW",
                "/prospects/lists/" + list,
                "/prospects/lists/" + list + "?done=true",
                "/prospects/lists/" + list + "/edit",
                "/prospects/lists/" + list + "/entries/" + entry,
                "/prospects/" + client + "/call",
                "/prospects/" + client + "/become",
                "/clients/" + client,
                "/clients/new?lifeCycle=PROSPECT");
        for (String language : List.of("en", "de", "sv", "bg")) {
            for (String path : paths) {
                var result = ask(firm.ann, mvc.get().uri(path).header("Accept-Language", language));
                assertThat(result).as(path).hasStatusOk();
                assertThat(body(result))
                        .as(path)
                        .doesNotContain("<script>alert")
                        .doesNotContain(">prospects.");
            }
        }
    }

    @Test
    void aListIsMadeFromTheFilterAndWorkedThrough() {
        firm.prospects(firm.ann, 3);
        var made = ask(
                firm.ann,
                mvc.post().uri("/prospects/lists").param("name", "Fair").param("qualification", "NEW"));
        String home = place(made);
        var first = place(ask(firm.ann, mvc.post().uri(home + "/next")));
        assertThat(body(ask(firm.ann, mvc.get().uri(first)))).contains("Prospect 000", "tel:+4930555012");
        var second = place(ask(
                firm.ann,
                mvc.post().uri(first + "/calls").param("outcome", "INTERESTED").param("seen", "0")));
        assertThat(second).isNotEqualTo(first).contains("/entries/");
        var shown = ask(firm.ann, mvc.get().uri(second));
        assertThat(body(shown)).contains("Prospect 001", "/undo");
        String undo = body(shown).replaceAll("(?s).*?\"(/prospects/calls/[^\"]+/undo)\".*", "$1");
        assertThat(place(ask(firm.ann, mvc.post().uri(undo)))).isEqualTo(first);
        assertThat(ask(firm.ann, mvc.post().uri(undo))).hasStatus(409);
    }

    @Test
    void aCallThatMustBeMendedKeepsWhatWasTyped() {
        UUID list = list(1);
        UUID entry = as(firm.ann, () -> canvassing.next(list)).orElseThrow();
        String path = "/prospects/lists/" + list + "/entries/" + entry + "/calls";
        for (var wrong : List.of(
                List.of("CALL_BACK", "", ""),
                List.of("CALL_BACK", "1999-01-01T09:00", ""),
                List.of("CALL_BACK", "+1000000-01-01T00:00", ""),
                List.of("CALL_BACK", "soon", ""),
                List.of("NOT_INTERESTED", "", "  "),
                List.of("NOT_INTERESTED", "", "x".repeat(501)),
                List.of("", "", ""),
                List.of("HACKED", "", ""))) {
            var result = ask(
                    firm.ann,
                    mvc.post()
                            .uri(path)
                            .param("outcome", wrong.get(0))
                            .param("callBackAt", wrong.get(1))
                            .param("because", wrong.get(2))
                            .param("note", "A long & careful note")
                            .param("seen", "0"));
            assertThat(result).as(wrong.toString()).hasStatus(422);
            assertThat(body(result)).contains("A long &amp; careful note");
        }
        assertThat(ask(
                        firm.ann,
                        mvc.post()
                                .uri(path)
                                .param("outcome", "INTERESTED")
                                .param("note", "\0")
                                .param("seen", "0")))
                .hasStatus(422);
        assertThat(ask(
                        firm.ann,
                        mvc.post()
                                .uri(path)
                                .param("outcome", "INTERESTED")
                                .param("note", "Kept")
                                .param("seen", "7")))
                .hasStatus(409);
        assertThat(ask(firm.stranger, mvc.post().uri(path).param("outcome", "INTERESTED")))
                .hasStatus(404);
        assertThat(ask(
                        firm.ann,
                        mvc.post()
                                .uri("/prospects/lists")
                                .param("name", "x".repeat(101))
                                .param("script", "Kept")))
                .hasStatus(422);
    }

    @Test
    void becomingAClientAsksOnlyForWhatIsMissingAndIsUndone() {
        var client = firm.prospect(firm.ann, "Becoming");
        String path = "/prospects/" + client + "/become";
        assertThat(body(ask(firm.ann, mvc.get().uri(path)))).contains("Fair", "+4930555012");
        assertThat(ask(
                        firm.ann,
                        mvc.post()
                                .uri(path)
                                .param("tier", "KEY")
                                .param("email", "nobody")
                                .param("version", "1")))
                .hasStatus(422);
        var made = ask(
                firm.ann,
                mvc.post()
                        .uri(path)
                        .param("tier", "KEY")
                        .param("owner", firm.ann.person().toString())
                        .param("name", "Clara")
                        .param("version", "1"));
        assertThat(place(made)).isEqualTo("/clients/" + client);
        assertThat(as(firm.ann, () -> clients.find(client).orElseThrow().lifeCycle()))
                .isEqualTo(LifeCycle.CLIENT);
        assertThat(ask(firm.ann, mvc.post().uri(path + "/undo"))).hasStatus3xxRedirection();
        assertThat(as(firm.ann, () -> clients.find(client).orElseThrow().lifeCycle()))
                .isEqualTo(LifeCycle.PROSPECT);
        assertThat(ask(firm.ann, mvc.post().uri(path + "/undo"))).hasStatus(409);
    }

    @Test
    void aColleagueIsNamedByTyping() {
        String bob = "Bob " + firm.bob.person();
        TestPeople.update("update people.person set name = '" + bob + "' where id = '" + firm.bob.person() + "'");
        assertThat(ask(firm.ann, mvc.get().uri("/prospects").param("q", "x").param("ownerName", bob)))
                .hasRedirectedUrl("/prospects?q=x&owner=" + firm.bob.person());
        assertThat(body(ask(firm.ann, mvc.get().uri("/prospects?owner=" + firm.bob.person()))))
                .contains("<b>" + bob + "</b>");

        var made = mvc.post().uri("/prospects/lists").param("name", "Both").param("newMemberName", bob);
        String place = place(ask(firm.ann, made));
        assertThat(body(ask(firm.ann, mvc.get().uri(place)))).contains(bob);
        assertThat(body(ask(firm.ann, mvc.get().uri(place + "/edit"))))
                .contains("name=\"member\" value=\"" + firm.bob.person() + "\" checked");
        var nobody = mvc.post().uri(place).param("name", "Both").param("newMemberName", "Bo");
        assertThat(ask(firm.ann, nobody)).hasStatus(422);
    }

    @Test
    void bulkQualifiesAndPutsOnAList() {
        var client = firm.prospect(firm.ann, "Picked");
        UUID list = list(1);
        var bulk = mvc.post().uri("/prospects/bulk").param("client", client.toString());
        assertThat(ask(firm.ann, bulk.param("list", list.toString()))).hasStatus3xxRedirection();
        assertThat(body(ask(firm.ann, mvc.get().uri("/prospects/lists/" + list))))
                .contains("Picked");
        assertThat(ask(
                        firm.ann,
                        mvc.post()
                                .uri("/prospects/bulk")
                                .param("client", client.toString())
                                .param("qualification", "DISQUALIFIED")))
                .hasStatus(422);
        ask(
                firm.ann,
                mvc.post()
                        .uri("/prospects/bulk")
                        .param("client", client.toString())
                        .param("qualification", "DISQUALIFIED")
                        .param("because", "Bankrupt"));
        assertThat(as(
                        firm.ann,
                        () -> clients.find(client).orElseThrow().details().disqualifiedBecause()))
                .isEqualTo("Bankrupt");
    }

    @Test
    void aBulkQualificationIsTakenBack() {
        var fresh = firm.prospect(firm.ann, "Fresh");
        var contacted = firm.prospect(firm.ann, "Contacted");
        var qualified = firm.prospect(firm.ann, "Qualified");
        bulk(Qualification.CONTACTED, contacted);
        bulk(Qualification.QUALIFIED, qualified);
        bulk(Qualification.QUALIFIED, fresh, contacted, qualified);
        String shown = body(ask(firm.ann, mvc.get().uri("/prospects")));
        String undo = shown.replaceAll("(?s).*?\"(/prospects/bulk/undo[^\"]+)\".*", "$1");
        assertThat(ask(firm.bob, mvc.post().uri(undo))).hasStatus3xxRedirection();
        assertThat(qualification(fresh)).as("undone by nobody else").isEqualTo(Qualification.QUALIFIED);
        assertThat(ask(firm.ann, mvc.post().uri(undo))).hasStatus3xxRedirection();
        assertThat(qualification(fresh)).isEqualTo(Qualification.NEW);
        assertThat(qualification(contacted)).isEqualTo(Qualification.CONTACTED);
        assertThat(qualification(qualified)).isEqualTo(Qualification.QUALIFIED);
        bulk(Qualification.QUALIFIED, qualified);
        assertThat(body(ask(firm.ann, mvc.get().uri("/prospects"))))
                .as("nothing was changed, nothing is taken back")
                .doesNotContain("/prospects/bulk/undo");
    }

    private void bulk(Qualification qualification, ClientId... picked) {
        var request = mvc.post().uri("/prospects/bulk").param("qualification", qualification.name());
        for (var each : picked) {
            request.param("client", each.toString());
        }
        assertThat(ask(firm.ann, request)).hasStatus3xxRedirection();
    }

    private Qualification qualification(ClientId client) {
        return as(firm.ann, () -> clients.find(client).orElseThrow().details().qualification());
    }

    @Test
    void aProspectIsTakenOffAListAndPutBackFromThePage() {
        UUID list = list(2);
        String home = "/prospects/lists/" + list;
        String shown = body(ask(firm.ann, mvc.get().uri(home)));
        String remove = shown.replaceAll("(?s).*?\"(/prospects/lists/[^\"]+/remove)\".*", "$1");
        assertThat(place(ask(firm.ann, mvc.post().uri(remove)))).isEqualTo(home);
        shown = body(ask(firm.ann, mvc.get().uri(home)));
        assertThat(shown).doesNotContain(remove);
        String undo = shown.replaceAll("(?s).*?\"(/prospects/lists/[^\"]+/put-back[^\"]*)\".*", "$1");
        assertThat(ask(firm.ann, mvc.post().uri(undo))).hasStatus3xxRedirection();
        assertThat(body(ask(firm.ann, mvc.get().uri(home)))).contains(remove);
        assertThat(ask(firm.ann, mvc.post().uri(undo))).hasStatus(409);
        assertThat(body(ask(firm.bob, mvc.get().uri(home)))).doesNotContain("/remove");
        assertThat(ask(firm.bob, mvc.post().uri(remove))).hasStatus(404);
    }

    @Test
    void aWorkedListGoesOnAfterAClientIsWon() {
        UUID list = list(2);
        UUID entry = as(firm.ann, () -> canvassing.next(list)).orElseThrow();
        var client = as(firm.ann, () -> entries.find(entry, Instant.now()))
                .orElseThrow()
                .client();
        var won = mvc.post()
                .uri("/prospects/" + client + "/become")
                .param("tier", "KEY")
                .param("owner", firm.ann.person().toString())
                .param("version", "1")
                .param("note", "Signed")
                .param("list", list.toString())
                .param("entry", entry.toString())
                .param("seen", "0");
        String next = place(ask(firm.ann, won));
        assertThat(next).contains("/entries/").doesNotContain(entry.toString());
        assertThat(body(ask(firm.ann, mvc.get().uri(next))))
                .contains("href=\"/clients/" + client + "\"", "/prospects/" + client + "/become/undo");
    }

    @Test
    void whoLooksOnSeesListsAndDoesNotWorkOnThem() {
        UUID list = list(2);
        String home = "/prospects/lists/" + list;
        String shown = body(ask(firm.officer, mvc.get().uri(home)));
        assertThat(shown).contains("Prospect 000").doesNotContain("/claim", "/next", "/remove", "/edit");
        assertThat(body(ask(firm.officer, mvc.get().uri("/prospects/lists"))))
                .contains(home)
                .doesNotContain("/prospects/lists/new");
        assertThat(body(ask(firm.officer, mvc.get().uri("/prospects")))).contains("\"/prospects/lists\"");
        for (String work : List.of("/next", "/close", "")) {
            assertThat(ask(firm.officer, mvc.post().uri(home + work).with(signedOn(firm.officer))))
                    .hasStatus(403);
        }
        String api = "/api/v1/canvassing-lists/" + list;
        assertThat(ask(firm.officer, mvc.get().uri(api + "/entries"))).hasStatusOk();
        assertThat(ask(firm.officer, mvc.post().uri(api + "/next").with(signedOn(firm.officer))))
                .hasStatus(403);
    }

    @Test
    void programsTakeAProspectOffAList() {
        UUID list = list(1);
        UUID entry = as(firm.ann, () -> canvassing.next(list)).orElseThrow();
        String path = "/api/v1/canvassing-lists/" + list + "/entries/" + entry;
        assertThat(ask(firm.bob, mvc.delete().uri(path))).hasStatus(404);
        assertThat(ask(firm.ann, mvc.delete().uri(path))).hasStatus(204);
        assertThat(ask(firm.ann, mvc.delete().uri(path))).hasStatus(404);
        assertThat(ask(firm.officer, mvc.delete().uri(path).with(signedOn(firm.officer))))
                .hasStatus(403);
    }

    @Test
    void programsWorkThroughAList() {
        UUID list = list(2);
        String home = "/api/v1/canvassing-lists/" + list;
        assertThat(ask(firm.ann, mvc.get().uri(home))).hasStatusOk().hasHeader("ETag", "\"1\"");
        assertThat(ask(firm.ann, json(mvc.put().uri(home), "{\"name\":\"Other\"}")))
                .hasStatus(428);
        assertThat(ask(firm.ann, json(mvc.put().uri(home).header("If-Match", "\"9\""), "{\"name\":\"Other\"}")))
                .hasStatus(412);
        assertThat(ask(firm.ann, json(mvc.put().uri(home).header("If-Match", "\"1\""), "{\"name\":\"Other\"}")))
                .hasStatusOk()
                .hasHeader("ETag", "\"2\"");
        var next = ask(firm.ann, mvc.post().uri(home + "/next"));
        String entry = body(next).replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        var call = json(
                mvc.post().uri(home + "/entries/" + entry + "/calls"),
                "{\"outcome\":\"CALL_BACK\",\"callBackAt\":\""
                        + java.time.Instant.now().plusSeconds(3600) + "\",\"seen\":0}");
        var noted = ask(firm.ann, call);
        assertThat(noted).hasStatus(201);
        String location = Objects.requireNonNull(noted.getResponse().getHeader("Location"));
        assertThat(ask(firm.ann, mvc.get().uri(location))).hasStatusOk();
        assertThat(ask(firm.stranger, mvc.get().uri(location))).hasStatus(404);
        assertThat(ask(firm.ann, mvc.post().uri(location + "/take-back"))).hasStatusOk();
        assertThat(body(ask(firm.ann, mvc.get().uri("/api/v1/prospects?limit=1"))))
                .contains("\"next\":\"");
        assertThat(ask(firm.ann, json(mvc.post().uri("/api/v1/canvassing-lists"), "{}")))
                .hasStatus(422);
        assertThat(ask(firm.stranger, mvc.get().uri(home))).hasStatus(404);
    }

    private static MockMvcRequestBuilder json(MockMvcRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    @Test
    void aPageNeedsAsManyStatementsForManyRowsAsForFew() {
        UUID small = list(1);
        long few = statementsOf("/prospects");
        long one = statementsOf("/prospects/lists/" + small);
        long index = statementsOf("/prospects/lists");
        long work = statementsOf("/prospects/lists/" + small + "/entries/"
                + as(firm.ann, () -> canvassing.next(small)).orElseThrow());
        UUID big = list(60);
        list(5);
        assertThat(statementsOf("/prospects")).isEqualTo(few).isLessThanOrEqualTo(12);
        assertThat(statementsOf("/prospects/lists/" + big)).isEqualTo(one).isLessThanOrEqualTo(10);
        assertThat(statementsOf("/prospects/lists")).isEqualTo(index).isLessThanOrEqualTo(8);
        assertThat(statementsOf("/prospects/lists/" + big + "/entries/"
                        + as(firm.ann, () -> canvassing.next(big)).orElseThrow()))
                .isEqualTo(work)
                .isLessThanOrEqualTo(16);
    }

    private long statementsOf(String path) {
        int before = seen.list.size();
        assertThat(ask(firm.ann, mvc.get().uri(path))).hasStatusOk();
        return seen.list.subList(before, seen.list.size()).stream()
                .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }
}
