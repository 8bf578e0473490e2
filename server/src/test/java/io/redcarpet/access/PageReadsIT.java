package io.redcarpet.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redcarpet.ServerTest;
import io.redcarpet.people.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ServerTest
class PageReadsIT {

    @Autowired
    private PageReads reads;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPageThatIsShownWritesNothing() throws Exception {
        var administrator = TestPeople.somebody(Role.ADMINISTRATOR);
        Callers.<Exception>run(
                administrator,
                () -> reads.doFilter(
                        new MockHttpServletRequest("GET", "/clients"),
                        new MockHttpServletResponse(),
                        (_, _) -> assertThatThrownBy(this::write).hasStackTraceContaining("read-only transaction")));
    }

    private void write() {
        jdbc.sql("update people.person set title = 'Written while read'").update();
    }
}
