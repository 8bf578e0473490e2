package io.redcarpet.people;

import static io.redcarpet.signon.TestSessions.signedOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import io.redcarpet.access.Role;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Choosing one of more colleagues than a page could list. */
@ServerTest
class ColleaguePagesIT {

    @Autowired
    private MockMvcTester mvc;

    private final String firm = "zyx" + UUID.randomUUID().toString().substring(0, 8);
    private Caller me;

    @BeforeEach
    void employTwoThousand() {
        me = TestPeople.somebody(Role.ADMINISTRATOR);
        TestPeople.update("""
                with hired as (insert into people.person (name, email, title)
                    select format('%1$s Number%2$s', 'FIRM', to_char(n, 'FM0000')), format('%2$s.%1$s@firm.example', 'FIRM', n), 'Seller'
                      from generate_series(1, 2001) n returning id, name)
                insert into people.role_grant (person_id, role)
                select id, case when name like '%Number1%' then 'MANAGER' else 'ACCOUNT_EXECUTIVE' end from hired
                """.replace("FIRM", firm));
    }

    @AfterEach
    void letGo() {
        TestPeople.update("update people.person set active = false where name like '" + firm + "%'");
    }

    @Test
    void thePersonAtTheEndOfTheNamesIsFoundAndTheAnswerStaysShort() {
        assertThat(choices(firm + " Number2001", "ACCOUNT_EXECUTIVE"))
                .contains("data-name=\"" + firm + " Number2001\"", "Seller");
        assertThat(choices("number2001 ", "")).contains(firm + " Number2001");
        assertThat(choices(firm, ""))
                .contains("There are more.")
                .satisfies(answer -> assertThat(answer.split("data-value", -1)).hasSize(21));
    }

    @Test
    void onlyThoseWithTheRoleAreOffered() {
        assertThat(choices(firm + " Number1999", "ACCOUNT_EXECUTIVE")).doesNotContain(firm + " Number1999\"");
        assertThat(choices(firm + " Number1999", "MANAGER")).contains(firm + " Number1999\"");
    }

    @Test
    void withNothingTypedTheCallerComesFirst() {
        assertThat(choices("", "")).containsPattern("(?s)^\\s*<div[^>]+data-value=\"" + me.person());
        assertThat(choices("", "ACCOUNT_EXECUTIVE")).doesNotContain(me.person().toString());
    }

    @Test
    void aManagerIsTypedWithoutScript() {
        var person = TestPeople.somebody(Role.ACCOUNT_EXECUTIVE);
        var address = "/people/" + person.person();
        var sent = mvc.post()
                .uri(address + "/manager")
                .param("from", "2026-01-01")
                .with(signedOn(me))
                .with(csrf());
        assertThat(sent.param("managerName", firm + " number1999")).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(address).with(signedOn(me))).bodyText().contains(firm + " Number1999");

        var wrong = mvc.post()
                .uri(address + "/manager")
                .param("from", "2026-01-01")
                .with(signedOn(me))
                .with(csrf());
        assertThat(wrong.param("managerName", firm + " Number2001"))
                .hasStatus(422)
                .bodyText()
                .contains("“" + firm + " Number2001” was not found.", "value=\"" + firm + " Number2001\"");
    }

    private String choices(String typed, String role) {
        var asked = mvc.get().uri("/people/choices").param("q", typed).with(signedOn(me));
        var answer = (role.isEmpty() ? asked : asked.param("role", role)).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
