package io.redcarpet.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import io.redcarpet.access.Role;
import io.redcarpet.people.TestPeople;
import io.redcarpet.signon.TestSessions;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a form or a program leaves out counts as not chosen; what cannot be read is named. */
@ServerTest
class SparseFormIT {

    @Autowired
    private MockMvcTester mvc;

    private Caller administrator;

    @BeforeEach
    void hire() {
        administrator = TestPeople.somebody(Role.ADMINISTRATOR);
    }

    private MvcTestResult ask(MockMvcRequestBuilder request) {
        return request.with(TestSessions.signedOn(administrator)).with(csrf()).exchange();
    }

    private MockMvcRequestBuilder person() {
        return mvc.post()
                .uri("/people")
                .param("name", "Sparse Form")
                .param("email", UUID.randomUUID() + "@sparse.example")
                .param("roles", "MANAGER");
    }

    @Test
    void aBoxWithoutItsMarkIsNotTicked() {
        assertThat(ask(person())).hasStatus3xxRedirection();
        assertThat(ask(mvc.post()
                        .uri("/settings")
                        .param("language", "en")
                        .param("timeZone", "Europe/Sofia")
                        .param("theme", "system")
                        .param("numberFormat", "en")))
                .hasRedirectedUrl("/settings");
    }

    @Test
    void aProgramNeedNotSayWhatIsNotSo() {
        String body =
                "{\"name\":\"Sparse\",\"email\":\"" + UUID.randomUUID() + "@sparse.example\",\"roles\":[\"MANAGER\"]}";
        assertThat(ask(mvc.post()
                        .uri("/api/v1/people")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)))
                .hasStatus(201);
    }

    @Test
    void whatCannotBeReadIsNamed() {
        assertThat(ask(person().param("version", "soon")))
                .hasStatus(422)
                .bodyText()
                .contains("The value of version cannot be read");
    }
}
