package io.redcarpet.clients;

import static io.redcarpet.clients.SmallFirm.as;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Counts the statements a page needs, with few rows and with many. */
@ServerTest
class ClientStatementsIT {

    private final Logger statements = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final ListAppender<ILoggingEvent> seen = new ListAppender<>();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Clients clients;

    @Autowired
    private Contacts contacts;

    @BeforeEach
    void listen() {
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

    @Test
    void aPageNeedsAsManyStatementsForManyRowsAsForFew() {
        var house = new SmallFirm();
        var client = take(house.ann, 1);
        long few = statementsOf(house.ann, "/clients");
        long small = statementsOf(house.ann, "/clients/" + client + "?tab=people");
        IntStream.range(0, 60).forEach(_ -> take(house.ann, 0));
        as(house.ann, () -> {
            IntStream.range(0, 30).forEach(number -> contacts.add(client, contact("Contact " + number)));
            return true;
        });
        assertThat(statementsOf(house.ann, "/clients")).isEqualTo(few).isLessThanOrEqualTo(8);
        assertThat(statementsOf(house.ann, "/clients/" + client + "?tab=people"))
                .isEqualTo(small)
                .isLessThanOrEqualTo(14);
        assertThat(statementsOf(house.ann, "/clients/" + client)).isLessThanOrEqualTo(16);
        assertThat(statementsOf(house.ann, "/clients/" + client + "?tab=history"))
                .isLessThanOrEqualTo(16);
        assertThat(statementsOf(house.ann, "/clients?q=counted")).isLessThanOrEqualTo(few + 1);
    }

    private ClientId take(Caller caller, int persons) {
        return as(caller, () -> {
            var id = clients.create(SmallFirm.firm("Counted"), LifeCycle.CLIENT, caller.person());
            IntStream.range(0, persons).forEach(number -> contacts.add(id, contact("Person " + number)));
            return id;
        });
    }

    private static ContactDetails contact(String name) {
        return new ContactDetails(name, null, null, "", BuyingRole.OTHER, Stance.UNKNOWN, null);
    }

    private long statementsOf(Caller caller, String path) {
        int before = seen.list.size();
        assertThat(as(caller, () -> mvc.get().uri(path).exchange())).hasStatusOk();
        return seen.list.subList(before, seen.list.size()).stream()
                .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }
}
