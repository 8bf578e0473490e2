package io.redcarpet.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import io.redcarpet.access.Callers;
import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import io.redcarpet.people.TestPeople;
import io.redcarpet.signon.TestSessions;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The walk through an import as a person takes it. */
@ServerTest
class ImportPagesIT {

    private static final String AMBIGUOUS = "external_id,name,owner_from\n1,One #,03/04/2027\n2,Two #,05/06/2027\n";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Imports imports;

    private final String mark = "p" + UUID.randomUUID().toString().substring(0, 8);
    private Caller ann = new Caller(new PersonId(new UUID(0, 0)), Set.of(), Caller.Door.PAGE, "");

    @BeforeEach
    void hire() {
        ann = TestPeople.somebody(Role.ADMINISTRATOR);
    }

    private MvcTestResult ask(MockMvcRequestBuilder request) {
        return request.with(TestSessions.signedOn(ann)).with(csrf()).exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ImportId upload(String csv) {
        var sent = mvc.post()
                .uri("/imports")
                .multipart()
                .file("file", csv.replace("#", mark).getBytes(StandardCharsets.UTF_8))
                .param("kind", "clients");
        String led = String.valueOf(request(sent).getResponse().getRedirectedUrl());
        assertThat(led).endsWith("/columns");
        return new ImportId(UUID.fromString(led.split("/", -1)[2]));
    }

    private MvcTestResult request(MockMvcTester.MockMultipartMvcRequestBuilder sent) {
        return sent.with(TestSessions.signedOn(ann)).with(csrf()).exchange();
    }

    private MvcTestResult map(ImportId id, Map<String, String> form) {
        var request = mvc.post().uri("/imports/" + id + "/columns").param("source", form.getOrDefault("source", "csv"));
        form.forEach((field, value) -> {
            if (!field.equals("source")) {
                request.param(field, value);
            }
        });
        return ask(request);
    }

    private Import job(ImportId id) {
        return Callers.as(ann, () -> imports.find(id).orElseThrow());
    }

    private Import settled(ImportId id) throws InterruptedException {
        for (int tries = 0; tries < 200 && job(id).state().isBusy(); tries++) {
            Thread.sleep(50);
        }
        return job(id);
    }

    @Test
    void asksForTheOrderOfDayAndMonthOnceAndRemembersIt() throws InterruptedException {
        var id = upload(AMBIGUOUS);
        assertThat(body(ask(mvc.get().uri("/imports/" + id + "/columns"))))
                .contains("03/04/2027 is")
                .contains("Choose the order");
        var columns = Map.of("column0", "external_id", "column1", "name", "column2", "owner_from");
        assertThat(map(id, columns)).hasStatus(422);
        var chosen = new HashMap<>(columns);
        chosen.put("dates", "DAY_MONTH_YEAR");
        assertThat(map(id, chosen)).hasRedirectedUrl("/imports/" + id + "/check");
        assertThat(settled(id).state()).isEqualTo(State.CHECKED);

        var again = upload(AMBIGUOUS);
        assertThat(job(again).format().dates()).isEqualTo(Format.DateOrder.DAY_MONTH_YEAR);
        assertThat(body(ask(mvc.get().uri("/imports/" + again + "/columns")))).doesNotContain("03/04/2027 is");
    }

    @Test
    void aCheckSpeaksTheReadersLanguageAndSaysThatNothingIsChanged() throws InterruptedException {
        ann = TestPeople.somebody(Role.ACCOUNT_EXECUTIVE);
        TestPeople.update("update people.person set language = 'de' where id = '" + ann.person() + "'");
        var id = upload("""
                nr,firm,what,since
                1,One #,частно лице,
                2,Two #,,2020-12-31
                3,Three #,,12-30-99999
                4,Four #,nonsense,
                """);
        var columns = Map.of("column0", "external_id", "column1", "name", "column2", "kind", "column3", "owner_from");
        map(id, columns);
        assertThat(settled(id).state()).isEqualTo(State.CHECKED);
        assertThat(body(ask(mvc.get().uri("/imports/" + id + "/check"))))
                .contains(
                        "Privatperson", "Der 31.12.2020 liegt vor", "„12-30-99999“", "sind: Unternehmen, Privatperson.")
                .doesNotContain("INDIVIDUAL", "2020-12-31");
        assertThat(body(ask(mvc.get().uri("/imports")))).contains("wären 1", "wären 3", "Noch nichts geändert");
        ask(mvc.post().uri("/imports/" + id + "/run"));
        settled(id);
        assertThat(body(ask(mvc.get().uri("/imports")))).doesNotContain("wären", "Noch nichts geändert");
        var twice = new HashMap<>(columns);
        twice.put("column2", "name");
        assertThat(body(map(upload("nr,firm,what\n1,One #,x\n"), twice))).contains("zu Name (name)");
    }

    @Test
    void refusedRowsComeBackAsAFileThatIsTakenAsItIsOnceMended() throws InterruptedException {
        var id = upload("nr,firm,founded\n1,One #,1999\n2,Two #,soon\n3,=Three #,1998\n");
        map(id, Map.of("column0", "external_id", "column1", "name", "column2", "founded", "source", "Navision"));
        assertThat(settled(id).state()).isEqualTo(State.CHECKED);
        assertThat(body(ask(mvc.get().uri("/imports/" + id + "/check")))).contains("Import 2 rows", "Line 3");
        ask(mvc.post().uri("/imports/" + id + "/run"));
        assertThat(settled(id).state()).isEqualTo(State.DONE);
        assertThat(body(ask(mvc.get().uri("/")))).contains("1 row refused");
        String errors = body(ask(mvc.get().uri("/imports/" + id + "/errors")));
        assertThat(errors).contains("Line,Reason,nr,firm,founded").contains("2,Two " + mark + ",soon");
        assertThat(body(ask(mvc.get().uri("/imports/" + id + "/result")))).contains("Line 3");
        assertThat(body(ask(mvc.get().uri("/")))).doesNotContain("1 row refused");

        var mended = upload(errors.replace("soon", "2001"));
        assertThat(job(mended).columns()).containsExactly("", "", "external_id", "name", "founded");
        assertThat(job(mended).source()).isEqualTo("Navision");
    }

    @Test
    void afterItIsTakenBackThePageSaysWhatHadToStay() throws InterruptedException {
        var id = upload("external_id,name\n1,One #\n2,Two #\n");
        map(id, Map.of("column0", "external_id", "column1", "name"));
        settled(id);
        ask(mvc.post().uri("/imports/" + id + "/run"));
        settled(id);
        TestPeople.update(
                "update clients.client set note = 'x', version = version + 1 where name = 'Two " + mark + "'");
        ask(mvc.post().uri("/imports/" + id + "/revert"));
        assertThat(settled(id).state()).isEqualTo(State.REVERTED);
        assertThat(body(ask(mvc.get().uri("/imports/" + id + "/result"))))
                .contains("Two " + mark + " stays as it is")
                .doesNotContain("One " + mark);
    }
}
