package io.redcarpet.duplicates;

import static io.redcarpet.signon.TestSessions.signedOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
class DuplicatePagesIT {

    private final Firm firm = new Firm();
    private final MockMvcTester mvc;
    private final Caller maya = firm.executive("Maya Lindqvist");
    private final Caller jonas = firm.executive("Jonas Weber");

    @Autowired
    DuplicatePagesIT(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void warnsWhileANameIsTyped() {
        firm.client("Schäfer & Jönsson GmbH & Co. KG", maya);
        assertThat(mvc.get()
                        .uri("/duplicates/check?name=schaefer jonsson&kind=CORPORATE")
                        .with(signedOn(maya)))
                .hasStatusOk()
                .bodyText()
                .contains("Schäfer &amp; Jönsson GmbH &amp; Co. KG");
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
                .query((row, _) -> Columns.text(row, "id"))
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
}
