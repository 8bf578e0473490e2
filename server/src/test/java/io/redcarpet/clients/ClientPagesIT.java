package io.redcarpet.clients;

import static io.redcarpet.clients.SmallFirm.as;
import static io.redcarpet.clients.SmallFirm.firm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import java.util.List;
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
        var first = ask(house.ann, post(json, "key-1"));
        assertThat(first).hasStatus(201);
        var second = ask(house.ann, post(json, "key-1"));
        assertThat(second).hasStatus(201);
        assertThat(body(second)).isEqualTo(body(first));
        assertThat(ask(house.ann, post("{\"name\":\"Another\"}", "key-1"))).hasStatus(422);
        assertThat(ask(house.bob, post(json, "key-1"))).hasStatus(201);
        assertThat(as(house.ann, () -> clients.slice(ClientFilter.EVERYTHING, ClientOrder.NAME, null, 10))
                        .rows())
                .hasSize(1);
    }

    private MockMvcRequestBuilder post(String json, String key) {
        return mvc.post()
                .uri("/api/v1/clients")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .header("Idempotency-Key", key);
    }
}
