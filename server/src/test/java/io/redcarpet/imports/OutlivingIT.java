package io.redcarpet.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import io.redcarpet.access.Callers;
import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import io.redcarpet.pages.Refusal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files of imports go when their time is over, and not while anybody needs them. */
@ServerTest
class OutlivingIT {

    @Autowired
    private Importing importing;

    @Autowired
    private Imports imports;

    @Autowired
    private Steering steering;

    @Autowired
    private ImportFolder folder;

    @Autowired
    private Outliving outliving;

    @Autowired
    private Runner runner;

    private final String mark = "o" + UUID.randomUUID().toString().substring(0, 8);
    private Caller administrator = new Caller(new PersonId(new UUID(0, 0)), Set.of(), Caller.Door.PAGE, "");

    @BeforeEach
    void hire() {
        administrator = Firm.hire(Role.ADMINISTRATOR);
    }

    private Import done(int daysAgo) {
        importing.load(
                administrator,
                "clients",
                mark,
                mark + ".csv",
                new ByteArrayInputStream(("external_id,name,founded\n1,One " + mark + ",1999\n2,Two,soon\n")
                        .getBytes(StandardCharsets.UTF_8)));
        Import job = Callers.as(administrator, () -> imports.page(null, 1).getFirst());
        Firm.tell("update imports.import set changed_at = now() - interval '" + daysAgo + " days' where id = '"
                + job.id() + "'");
        return job;
    }

    private Import now(Import job) {
        return Callers.as(administrator, () -> steering.required(job.id()));
    }

    @Test
    void aFileGoesWhenItsTimeIsOver() {
        Import old = done(91);
        outliving.deleteFiles();
        assertThat(now(old).fileDeletedAt()).isNotNull();
        assertThatThrownBy(() -> folder.file(old.id())).isInstanceOf(Unreadable.class);
    }

    @Test
    void aFileStaysWhileItsImportIsYoungOrBusy() {
        Import young = done(89);
        Import busy = done(91);
        Firm.tell("update imports.import set state = 'REVERTING' where id = '" + busy.id() + "'");
        outliving.deleteFiles();
        assertThat(folder.file(young.id())).exists();
        assertThat(folder.file(busy.id())).exists();
        assertThat(now(busy).fileDeletedAt()).isNull();
    }

    @Test
    void withoutItsFileAnImportIsTakenBackButNotGoneOnWith() {
        Import old = done(91);
        Firm.tell("update imports.import set state = 'CANCELLED' where id = '" + old.id() + "'");
        outliving.deleteFiles();
        assertThatThrownBy(() -> Callers.run(administrator, () -> steering.run(now(old))))
                .isInstanceOf(Refusal.class);
        Callers.run(administrator, () -> {
            assertThat(imports.move(old.id(), State.CANCELLED, State.RUNNING)).isFalse();
            assertThat(imports.move(old.id(), State.CANCELLED, State.REVERTING)).isTrue();
            runner.work(old.id());
        });
        assertThat(now(old).state()).isEqualTo(State.REVERTED);
        assertThat(Firm.ask("select count(*) from clients.client where name = 'One " + mark + "'"))
                .isEqualTo("0");
    }
}
