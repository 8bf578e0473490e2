package io.redcarpet.duplicates;

import static io.redcarpet.signon.TestSessions.signedOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import io.redcarpet.access.Columns;
import io.redcarpet.access.Role;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
class DuplicatePagesIT {

    private final Firm firm = new Firm();
    private final MockMvcTester mvc;
    private final Pairs pairs;
    private final Caller maya = firm.executive("Maya Lindqvist");
    private final Caller jonas = firm.executive("Jonas Weber");

    @Autowired
    DuplicatePagesIT(MockMvcTester mvc, Pairs pairs) {
        this.mvc = mvc;
        this.pairs = pairs;
    }

    @Test
    void warnsWhileANameIsTyped() {
        String word = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "q";
        firm.client("Schäfer & Jönsson " + word + " GmbH & Co. KG", maya);
        assertThat(mvc.get()
                        .uri("/duplicates/check?name=schaefer jonsson " + word + "&kind=CORPORATE")
                        .with(signedOn(maya)))
                .hasStatusOk()
                .bodyText()
                .contains("Schäfer &amp; Jönsson " + word + " GmbH &amp; Co. KG");
    }

    @Test
    void doesNotTellTheNameOfAClientOfOthers() {
        String word = "Xq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "wald";
        firm.client(word + " Forstbetriebe", jonas);
        var asked = "?name=" + word.toLowerCase(java.util.Locale.ROOT) + " forstbetriebe&q=" + word;
        assertThat(mvc.get().uri("/duplicates/check" + asked).with(signedOn(maya)))
                .hasStatusOk()
                .bodyText()
                .contains("Jonas Weber")
                .doesNotContain(word);
        assertThat(mvc.get().uri("/api/v1/duplicates/check" + asked).with(signedOn(maya)))
                .hasStatusOk()
                .bodyText()
                .contains("Jonas Weber")
                .doesNotContain(word);
        assertThat(mvc.get().uri("/api/v1/search" + asked).with(signedOn(maya)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(word);
        assertThat(mvc.get().uri("/api/v1/search" + asked).with(signedOn(jonas)))
                .hasStatusOk()
                .bodyText()
                .contains(word);
    }

    @Test
    void listsComparesMergesAndTakesBack() {
        var survivor = firm.client("Lindenhof Gärtnerei", maya);
        var loser = firm.client("Gärtnerei Lindenhof", maya);
        firm.set(loser, "source", "<b>FAIR</b>");
        assertThat(mvc.post().uri("/duplicates/look").with(csrf()).with(signedOn(maya)))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/duplicates").with(signedOn(maya)))
                .hasStatusOk()
                .bodyText()
                .contains("Lindenhof Gärtnerei", "/duplicates/merge?survivor=");
        String both = "survivor=" + survivor + "&loser=" + loser;
        assertThat(mvc.get().uri("/duplicates/merge?" + both).with(signedOn(maya)))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;b&gt;FAIR")
                .doesNotContain("<b>FAIR");
        assertThat(mvc.get().uri("/duplicates/merge?" + both).with(signedOn(jonas)))
                .hasStatus(404);
        String merge = "/duplicates/merge?" + both + "&survivorVersion=1&loserVersion=1&take=SOURCE&take=NOTE";
        assertThat(mvc.post().uri(merge).with(csrf()).with(signedOn(jonas))).hasStatus(404);
        assertThat(mvc.post().uri(merge).with(csrf()).with(signedOn(maya))).hasRedirectedUrl("/clients/" + survivor);
        assertThat(mvc.post().uri(merge).with(csrf()).with(signedOn(maya))).hasStatus(409);
        String undo = firm.owner()
                .sql("select id::text as id from duplicates.merge where loser_id = :loser")
                .param("loser", loser)
                .query((row, _) -> new Columns(row).text("id"))
                .single();
        assertThat(mvc.get().uri("/duplicates").with(signedOn(maya))).bodyText().contains(undo);
        assertThat(mvc.post()
                        .uri("/duplicates/merges/" + undo + "/undo")
                        .with(csrf())
                        .with(signedOn(maya)))
                .hasRedirectedUrl("/duplicates");
        assertThat(mvc.post()
                        .uri("/duplicates/merges/" + undo + "/undo")
                        .with(csrf())
                        .with(signedOn(maya)))
                .hasStatus(409);
    }

    @Test
    void leadsOldAddressesToTheOneThatStays() {
        var survivor = firm.client("Stehenbleiber AG", maya);
        var loser = firm.client("Stehen Bleiber", maya);
        merge(survivor, loser);
        for (String rest : List.of("", "/edit", "?tab=history")) {
            var answer = mvc.get()
                    .uri("/clients/" + loser + rest)
                    .with(signedOn(maya))
                    .exchange();
            assertThat(answer).hasStatus(303).hasHeader("Location", "/clients/" + survivor);
            var session =
                    (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession());
            assertThat(mvc.get().uri("/clients/" + survivor).session(session).with(signedOn(maya)))
                    .bodyText()
                    .contains("The client you asked for was merged into this one.");
        }
        var post = mvc.post()
                .uri("/clients/" + loser)
                .with(csrf())
                .with(signedOn(maya))
                .exchange();
        assertThat(post).hasStatus(303).hasHeader("Location", "/clients/" + survivor);
        assertThat(mvc.get().uri("/clients/" + loser).with(signedOn(jonas))).hasStatus(404);
        assertThat(mvc.get()
                        .uri("/clients/" + loser)
                        .header("HX-Request", "true")
                        .with(signedOn(maya)))
                .hasHeader("HX-Redirect", "/clients/" + survivor);
    }

    @Test
    void tellsProgramsWhereAMergedClientWent() {
        var survivor = firm.client("Bestand AG", maya);
        var loser = firm.client("Bestands AG", maya);
        merge(survivor, loser);
        String old = "/api/v1/clients/" + loser;
        assertThat(mvc.get().uri(old + "/assignments?x=1").with(signedOn(maya)))
                .hasStatus(308)
                .hasHeader("Location", "/api/v1/clients/" + survivor + "/assignments?x=1");
        assertThat(mvc.put()
                        .uri(old)
                        .contentType("application/json")
                        .content("{}")
                        .header("If-Match", "\"1\"")
                        .with(csrf())
                        .with(signedOn(maya)))
                .hasStatus(409)
                .hasHeader("Location", "/api/v1/clients/" + survivor)
                .bodyText()
                .contains("urn:redcarpet:duplicates.refused.merged_client", survivor.toString());
    }

    @Test
    void comparesInTheReadersWords() {
        var survivor = firm.client("Wortreich", maya);
        var loser = firm.client("Reichwort", maya);
        firm.set(loser, "life_cycle", "FORMER");
        firm.set(loser, "industry", "HEDGE_FUND");
        firm.set(loser, "do_not_call", true);
        assertThat(mvc.get()
                        .uri("/duplicates/merge?survivor=" + survivor + "&loser=" + loser)
                        .with(signedOn(maya)))
                .bodyText()
                .contains("Former", "Hedge fund", ">Yes<")
                .doesNotContain(">FORMER<", ">HEDGE_FUND<", ">true<");
    }

    @Test
    void theDayBeginsWithWhatMayBeOne() {
        firm.client("Morgenrot Reisen", maya);
        firm.client("Reisen Morgenrot", maya);
        Firm.as(maya, pairs::look);
        assertThat(mvc.get().uri("/").with(signedOn(maya)))
                .bodyText()
                .contains("Duplicates to look at", "Morgenrot Reisen and Reisen Morgenrot", "Same name");
        var compliance = firm.person("Cora", Role.COMPLIANCE_OFFICER, null);
        assertThat(mvc.get().uri("/").with(signedOn(compliance))).bodyText().doesNotContain("Duplicates to look at");
    }

    private void merge(UUID survivor, UUID loser) {
        assertThat(mvc.post()
                        .uri("/duplicates/merge?survivor=" + survivor + "&loser=" + loser
                                + "&survivorVersion=1&loserVersion=1")
                        .with(csrf())
                        .with(signedOn(maya)))
                .hasRedirectedUrl("/clients/" + survivor);
    }
}
