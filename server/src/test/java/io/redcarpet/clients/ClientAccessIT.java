package io.redcarpet.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import io.redcarpet.access.Callers;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class ClientAccessIT {

    @Autowired
    private Clients clients;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private SmallFirm firm;

    @BeforeEach
    void found() {
        firm = new SmallFirm();
    }

    private void own(Caller owner) {
        var details = SmallFirm.firm("Access " + UUID.randomUUID());
        Callers.as(owner, () -> clients.create(details, LifeCycle.CLIENT, owner.person()));
    }

    /** Whose rows the program may read at all, whatever the query leaves out. */
    private List<UUID> seen() {
        return Objects.requireNonNull(transaction.execute(_ -> jdbc.sql(
                        "select distinct person_id from clients.client_access where person_id = any (:firm::uuid[])")
                .param(
                        "firm",
                        List.of(firm.manager, firm.ann, firm.bob, firm.stranger).stream()
                                .map(each -> each.person().toString())
                                .toArray(String[]::new))
                .query((row, _) -> Objects.requireNonNull(row.getObject("person_id", UUID.class)))
                .list()));
    }

    @Test
    void tellsOfOneselfAndOfThoseUnderOneOnly() {
        own(firm.ann);
        own(firm.bob);
        own(firm.stranger);
        UUID ann = firm.ann.person().value();
        UUID bob = firm.bob.person().value();
        UUID stranger = firm.stranger.person().value();

        assertThat(Callers.as(firm.ann, this::seen)).containsExactly(ann);
        assertThat(Callers.as(firm.manager, this::seen)).containsExactlyInAnyOrder(ann, bob);
        assertThat(Callers.as(firm.officer, this::seen)).containsExactlyInAnyOrder(ann, bob, stranger);
        assertThat(seen()).isEmpty();
    }

    @Test
    void tellsNobodyUnknownWhoIsUnderWhom() {
        assertThat(transaction.<Boolean>execute(_ -> jdbc.sql("select exists (select from people.closure)")
                        .query(Boolean.class)
                        .single()))
                .isFalse();
    }
}
