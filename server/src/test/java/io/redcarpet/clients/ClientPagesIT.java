package io.redcarpet.clients;

import static io.redcarpet.clients.SmallFirm.as;
import static io.redcarpet.clients.SmallFirm.firm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class ClientPagesIT {

    private static final String SCRIPT = "<script>alert(1)</script>&\"'";

    private SmallFirm house;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Clients clients;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Particulars particulars;

    @Autowired
    private PastChanges past;

    @BeforeEach
    void found() {
        house = new SmallFirm();
    }

    private ClientId annsClient(String name) {
        return as(house.ann, () -> clients.create(firm(name), LifeCycle.PROSPECT, house.ann.person()));
    }

    private static MvcTestResult ask(Caller caller, MockMvcRequestBuilder request) {
        return as(caller, () -> request.with(csrf()).exchange());
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void everyPageRendersInEveryLanguageAndEscapesNames() {
        var client = annsClient(SCRIPT);
        var details = new ContactDetails(SCRIPT, null, null, SCRIPT, BuyingRole.CHAMPION, Stance.AGAINST, null);
        var contact = as(house.ann, () -> contacts.add(client, details));
        var paths = List.of(
                "/",
                "/clients",
                "/clients?columns=state,qualification,industry,tier,owner,phone,email,source,revenue,created&tier=STANDARD",
                "/clients/new",
                "/clients/" + client,
                "/clients/" + client + "?tab=people",
                "/clients/" + client + "?tab=history",
                "/clients/" + client + "/edit",
                "/clients/" + client + "/hand-over",
                "/clients/" + client + "/contacts/new",
                "/clients/" + client + "/contacts/" + contact,
                "/clients/" + client + "/contacts/" + contact + "/acquaint",
                "/clients/" + client + "/addresses/new",
                "/clients/" + client + "/references/new",
                "/clients/" + client + "/parent",
                "/clients/choices?q=script",
                "/clients/" + client + "/team/new?q=ann",
                "/contacts/new?q=script",
                "/contacts/new?q=script&hits=true",
                "/clients/" + client + "/field/phone?edit=true");
        for (String language : List.of("en", "de", "sv", "bg")) {
            for (String path : paths) {
                var result = ask(house.ann, mvc.get().uri(path).header("Accept-Language", language));
                assertThat(result).as(path).hasStatusOk();
                assertThat(body(result))
                        .as(path)
                        .doesNotContain("<script>alert")
                        .doesNotContain(">clients.");
            }
        }
    }

    @Test
    void theTeamPageCountsTheClientsOfEachPerson() {
        annsClient("Counted");
        assertThat(body(ask(house.manager, mvc.get().uri("/team")))).contains("Ann", "Bob");
        assertThat(ask(house.ann, mvc.get().uri("/team"))).hasStatus3xxRedirection();
    }

    @Test
    void aStrangersClientIsNotFound() {
        var client = annsClient("Hidden from strangers");
        for (String path : List.of("", "/edit", "/hand-over", "/contacts/new")) {
            assertThat(ask(house.stranger, mvc.get().uri("/clients/" + client + path)))
                    .hasStatus(404);
        }
        assertThat(body(ask(house.stranger, mvc.get().uri("/clients")))).doesNotContain("Hidden from strangers");
        assertThat(body(ask(house.stranger, mvc.get().uri("/clients/export.csv"))))
                .doesNotContain("Hidden from strangers");
    }

    @Test
    void aFormThatMustBeMendedKeepsWhatWasTyped() {
        var result = ask(
                house.ann,
                mvc.post()
                        .uri("/clients")
                        .param("name", "Kept & typed")
                        .param("phone", "not a number")
                        .param("email", "nobody")
                        .param("note", "A long note"));
        assertThat(result).hasStatus(422);
        assertThat(body(result))
                .contains("Kept &amp; typed", "not a number", "nobody", "A long note", "name@firm.example");
    }

    @Test
    void aNewClientBelongsToWhoTookItIn() {
        var result = ask(
                house.ann,
                mvc.post()
                        .uri("/clients")
                        .param("name", "Taken in")
                        .param("kind", "INDIVIDUAL")
                        .param("phone", "(425) 555-0142")
                        .param("annualRevenue", "1.250.000,50")
                        .param("currency", "eur"));
        assertThat(result).hasStatus3xxRedirection();
        var row = as(house.ann, () -> clients.slice(ClientFilter.EVERYTHING, ClientOrder.NAME, null, 10))
                .rows()
                .getFirst();
        assertThat(row.phone()).isEqualTo("+14255550142");
        assertThat(row.annualRevenue()).isEqualByComparingTo("1250000.50");
        assertThat(row.owner()).isEqualTo(house.ann.person());
    }

    @Test
    void theSecondToSaveSeesBothVersions() {
        var client = annsClient("Overtaken");
        as(house.manager, () -> clients.change(client, 1, firm("Theirs")));
        var result = ask(
                house.ann,
                mvc.post().uri("/clients/" + client).param("name", "Mine").param("version", "1"));
        assertThat(result).hasStatus(409);
        assertThat(body(result)).contains("Manager", "Mine", "Theirs", "name=\"version\" value=\"2\"");
    }

    @Test
    void aListExportsNoFormula() {
        annsClient("=HYPERLINK(\"http://evil\")");
        annsClient(" \u00a0@SUM(1)");
        var file = body(ask(house.ann, mvc.get().uri("/clients/export.csv")));
        assertThat(file)
                .contains("'=HYPERLINK")
                .doesNotContain(",\"=")
                .doesNotContain(",=")
                .contains("' \u00a0@SUM(1)");
    }

    @Test
    void manyAreChangedAtOnceAndWhatIsNotYoursIsLeft() {
        var first = annsClient("Bulk one");
        var second = annsClient("Bulk two");
        ask(
                house.ann,
                mvc.post()
                        .uri("/clients/bulk")
                        .param("client", first.toString(), second.toString())
                        .param("tier", "KEY"));
        assertThat(as(house.ann, () -> clients.find(second))
                        .orElseThrow()
                        .details()
                        .tier())
                .isEqualTo(Tier.KEY);
        ask(
                house.stranger,
                mvc.post()
                        .uri("/clients/bulk")
                        .param("client", first.toString())
                        .param("act", "give")
                        .param("person", house.stranger.person().toString()));
        assertThat(as(house.ann, () -> clients.find(first)).orElseThrow().ownerName())
                .isEqualTo("Ann");
    }

    @Test
    void theApiAsksForVersionsAndRefusesOldOnes() {
        var client = annsClient("By API");
        var json = "{\"name\":\"By API again\",\"kind\":\"CORPORATE\"}";
        var path = "/api/v1/clients/" + client;
        assertThat(ask(house.ann, put(path, json))).hasStatus(428);
        assertThat(ask(house.ann, put(path, json).header("If-Match", "\"7\""))).hasStatus(412);
        assertThat(ask(house.ann, put(path, json).header("If-Match", "\"1\"")))
                .hasStatusOk()
                .hasHeader("ETag", "\"2\"");
        assertThat(ask(house.stranger, put(path, json).header("If-Match", "\"2\"")))
                .hasStatus(404);
        assertThat(ask(house.officer, put(path, json).header("If-Match", "\"2\"")))
                .hasStatus(403);
        assertThat(body(ask(house.ann, mvc.get().uri("/api/v1/clients")))).contains("By API again", client.toString());
    }

    private MockMvcRequestBuilder put(String path, String json) {
        return mvc.put().uri(path).contentType(MediaType.APPLICATION_JSON).content(json);
    }

    @Test
    void aRepeatedPostIsDoneOnce() {
        var json = "{\"name\":\"Posted twice\"}";
        var first = ask(house.ann, repeatable(json, "key-1"));
        assertThat(first).hasStatus(201);
        var second = ask(house.ann, repeatable(json, "key-1"));
        assertThat(second).hasStatus(201);
        assertThat(body(second)).isEqualTo(body(first));
        assertThat(ask(house.ann, repeatable("{\"name\":\"Another\"}", "key-1")))
                .hasStatus(422);
        assertThat(ask(house.bob, repeatable(json, "key-1"))).hasStatus(201);
        assertThat(as(house.ann, () -> clients.slice(ClientFilter.EVERYTHING, ClientOrder.NAME, null, 10))
                        .rows())
                .hasSize(1);
    }

    private MockMvcRequestBuilder repeatable(String json, String key) {
        return mvc.post()
                .uri("/api/v1/clients")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .header("Idempotency-Key", key);
    }

    @Test
    void aFieldOvertakenIsAConflictThatTellsBoth() {
        var client = annsClient("Inline");
        as(house.manager, () -> clients.change(client, 1, with("+4930111")));
        var path = "/clients/" + client + "/field/phone";
        var stale = ask(house.ann, script(path).param("value", "+4930222").param("version", "1"));
        assertThat(stale).hasStatus(409).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(body(stale)).contains("\"version\":2", "+4930222", "+4930111", "Manager", "\"when\"");
        assertThat(ask(house.ann, script(path).param("value", "+4930222").param("version", "2")))
                .hasStatusOk();
    }

    @Test
    void whatSomebodyElseChangedElsewhereIsNoConflict() {
        var client = annsClient("Elsewhere");
        as(house.manager, () -> clients.change(client, 1, with("+4930111")));
        var answer = ask(
                house.ann,
                script("/clients/" + client + "/field/source")
                        .param("value", "Fair")
                        .param("was.source", "")
                        .param("version", "1"));
        assertThat(answer).hasStatusOk();
        var now = as(house.ann, () -> clients.find(client)).orElseThrow().details();
        assertThat(now.phone()).isEqualTo("+4930111");
        assertThat(now.source()).isEqualTo("Fair");
    }

    private static ClientDetails with(String phone) {
        return ClientForm.empty()
                .with("name", "Inline")
                .with("phone", phone)
                .read("en", null)
                .details();
    }

    private MockMvcRequestBuilder script(String path) {
        return mvc.post().uri(path).header("HX-Request", "true");
    }

    @Test
    void addressesKeysAndPeopleAreAddedAndRemovedOnThePage() {
        var client = annsClient("Particular");
        var home = "/clients/" + client;
        assertThat(ask(house.ann, post(home + "/addresses", "street", "", "country", "Nowhere")))
                .hasStatus(422);
        assertThat(ask(house.ann, post(home + "/addresses", "city", "Sofia", "country", "bulgaria")))
                .hasStatus3xxRedirection();
        var address = as(house.ann, () -> particulars.addresses(client)).getFirst();
        assertThat(address.country()).isEqualTo("BG");
        var path = home + "/addresses/" + address.id();
        assertThat(ask(house.ann, post(path, "city", "Plovdiv", "version", "1")))
                .hasStatus3xxRedirection();
        assertThat(ask(house.ann, post(path, "city", "Varna", "version", "1"))).hasStatus(409);
        assertThat(ask(house.ann, post(path + "/remove"))).hasStatus3xxRedirection();
        assertThat(ask(house.ann, post(home + "/references", "source", "erp", "key", "K" + client)))
                .hasStatus3xxRedirection();
        assertThat(ask(house.ann, post(home + "/references", "source", "erp", "key", "K" + client)))
                .hasStatus(422);
        assertThat(ask(house.ann, post(home + "/team", "person", id(house.bob), "from", "2026-01-01")))
                .hasStatus3xxRedirection();
        assertThat(ask(house.ann, post(home + "/team", "person", id(house.bob), "from", "2026-01-01")))
                .hasStatus(422);
        assertThat(body(ask(house.bob, mvc.get().uri(home)))).contains("Particular", "K" + client);
        for (String closed : List.of("/addresses", "/references", "/team", "/contacts", "/parent")) {
            assertThat(ask(house.officer, post(home + closed, "version", "1", "from", "2026-01-01")))
                    .as(closed)
                    .hasStatus(403);
        }
    }

    private static String today() {
        return LocalDate.now(Clock.systemUTC()).toString();
    }

    private static String id(Caller caller) {
        return caller.person().toString();
    }

    private MockMvcRequestBuilder post(String path, String... parameters) {
        var request = mvc.post().uri(path);
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request;
    }

    @Test
    void aColleagueIsNamedByTypingWhereThereIsNoScript() {
        var client = annsClient("Given by name");
        var home = "/clients/" + client;
        var bob = "Bob " + client;
        SmallFirm.run("update people.person set name = '" + bob + "' where id = '" + id(house.bob) + "'");
        assertThat(ask(house.ann, mvc.get().uri("/clients").param("ownerName", bob)))
                .hasRedirectedUrl("/clients?owner=" + id(house.bob));
        assertThat(body(ask(house.ann, mvc.get().uri("/clients?owner=" + id(house.bob)))))
                .contains("<b>" + bob + "</b>");
        assertThat(body(ask(house.ann, mvc.get().uri("/clients").param("ownerName", "Nobody Known"))))
                .contains("Account executive: “Nobody Known” was not found.", "value=\"Nobody Known\"");
        var wrong = ask(house.ann, post(home + "/hand-over", "personName", "Bo", "from", today(), "reason", "Leave"));
        assertThat(wrong).hasStatus(422);
        assertThat(body(wrong)).contains("id=\"person-error\"", "“Bo” was not found.");
        assertThat(ask(house.ann, post("/clients/bulk", "act", "join", "client", client.toString())))
                .hasStatus3xxRedirection();
        assertThat(ask(house.ann, post(home + "/team", "personName", bob, "from", today())))
                .hasStatus3xxRedirection();
        assertThat(ask(house.ann, post(home + "/hand-over", "personName", bob, "from", today(), "reason", "Leave")))
                .hasStatus3xxRedirection();
        assertThat(as(house.bob, () -> clients.find(client)).orElseThrow().ownerName())
                .isEqualTo(bob);
    }

    @Test
    void aHandOverOfSomebodyElseIsShownAndNotUndone() {
        var client = annsClient("Given twice");
        var address = "/clients/" + client + "/hand-over";
        var stranger = id(house.stranger);
        var read = body(ask(house.manager, mvc.get().uri(address)))
                .replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        assertThat(ask(house.chief, post(address, "person", id(house.bob), "from", today(), "reason", "Rest")))
                .hasStatus3xxRedirection();
        var late = post(address, "person", stranger, "from", today(), "reason", "Leave", "version", read);
        assertThat(body(ask(house.manager, late.header("HX-Request", "true"))))
                .contains("\"yours\":\"Person: Stranger\"", "\"theirs\":\"Person: Bob\"", "\"who\":\"Chief\"");
        var plain = post(address, "person", stranger, "from", today(), "reason", "Leave", "version", read);
        var shown = ask(house.manager, plain);
        assertThat(shown).hasStatus(409);
        assertThat(body(shown)).contains("Chief gave this client to Bob", "value=\"Stranger\"");
        assertThat(as(house.manager, () -> clients.find(client)).orElseThrow().ownerName())
                .isEqualTo("Bob");
        var now = body(shown).replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        var again = post(address, "person", stranger, "from", today(), "reason", "Leave", "version", now);
        assertThat(ask(house.manager, again)).hasStatus3xxRedirection();
    }

    @Test
    void ofTwoHandOversAtOnceOneIsDoneAndTheOtherIsShownIt() {
        for (int round = 0; round < 5; round++) {
            var client = annsClient("Given at once");
            var address = "/clients/" + client + "/hand-over";
            var read = body(ask(house.manager, mvc.get().uri(address)))
                    .replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
            var answers = Stream.of(house.bob, house.stranger)
                    .map(to -> post(address, "person", id(to), "from", today(), "reason", "Now", "version", read))
                    .map(sent -> CompletableFuture.supplyAsync(() -> ask(house.manager, sent)))
                    .toList();
            assertThat(answers.stream().map(each -> each.join().getResponse().getStatus()))
                    .containsExactlyInAnyOrder(302, 409);
        }
    }

    @Test
    void aParentThatSomebodyElseChoseIsShownAndNotUndone() {
        var client = annsClient("Put twice");
        var mine = annsClient("Mine above");
        annsClient("Theirs above");
        var address = "/clients/" + client + "/parent";
        assertThat(ask(house.manager, post(address, "parentName", "theirs ABOVE", "version", "1", "was", "")))
                .hasStatus3xxRedirection();
        var late = post(address, "parent", mine.toString(), "version", "1", "was", "");
        assertThat(body(ask(house.ann, late.header("HX-Request", "true"))))
                .contains("Belongs to: Mine above", "Belongs to: Theirs above", "\"version\":2");
        var shown = ask(house.ann, post(address, "parent", mine.toString(), "version", "1", "was", ""));
        assertThat(shown).hasStatus(409);
        assertThat(body(shown)).contains("Manager changed Put twice", "value=\"Mine above\"");
        assertThat(ask(house.ann, post(address, "parentName", "Nowhere", "version", "2")))
                .hasStatus(422);
        assertThat(body(ask(house.ann, mvc.get().uri("/clients/choices?q=above&except=" + client))))
                .contains("data-name=\"Mine above\"", "data-name=\"Theirs above\"");
        assertThat(ask(house.ann, post(address, "parentName", "", "version", "2")))
                .hasStatus3xxRedirection();
        assertThat(as(house.ann, () -> clients.find(client)).orElseThrow().parentName())
                .isEmpty();
    }

    @Test
    void theListAsksForNoColleagues() {
        annsClient("Listed");
        assertThat(body(ask(house.ann, mvc.get().uri("/clients"))))
                .contains("/people/choices?role=ACCOUNT_EXECUTIVE")
                .doesNotContain(id(house.bob), id(house.stranger));
    }

    @Test
    void aViewIsKeptRenamedPreferredAndRemoved() {
        assertThat(ask(house.ann, post("/clients/views", "name", "Keys", "tier", "KEY")))
                .hasStatus3xxRedirection();
        var page = body(ask(house.ann, mvc.get().uri("/clients?tier=KEY")));
        var view = page.replaceAll("(?s).*/clients/views/([0-9a-f-]{36})/prefer.*", "$1");
        assertThat(ask(house.ann, post("/clients/views/" + view, "name", "Key clients", "shared", "true")))
                .hasStatus3xxRedirection();
        assertThat(body(ask(house.bob, mvc.get().uri("/clients?tier=KEY")))).contains("Key clients");
        ask(house.bob, post("/clients/views/" + view + "/prefer"));
        assertThat(ask(house.bob, mvc.get().uri("/clients"))).hasRedirectedUrl("/clients?tier=KEY");
        assertThat(ask(house.bob, post("/clients/views/" + view, "name", "Stolen")))
                .hasStatus(422);
        ask(house.ann, post("/clients/views/" + view + "/remove"));
        assertThat(ask(house.bob, mvc.get().uri("/clients"))).hasStatusOk();
    }

    @Test
    void manyChangedAtOnceAreUndoneAtOnce() {
        var first = annsClient("Undone one");
        var second = annsClient("Undone two");
        ask(
                house.ann,
                mvc.post()
                        .uri("/clients/bulk")
                        .param("client", first.toString(), second.toString())
                        .param("act", "give")
                        .param("person", id(house.bob)));
        assertThat(as(house.bob, () -> clients.find(first))).isPresent();
        long entry = as(house.ann, () -> past.myLast(second)).orElseThrow();
        ask(house.ann, post("/clients/bulk/undo", "entry", String.valueOf(entry)));
        assertThat(as(house.ann, () -> clients.find(first)).orElseThrow().ownerName())
                .isEqualTo("Ann");
        assertThat(as(house.bob, () -> clients.find(second))).isEmpty();
    }
}
