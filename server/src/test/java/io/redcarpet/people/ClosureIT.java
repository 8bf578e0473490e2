package io.redcarpet.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import io.redcarpet.access.Callers;
import io.redcarpet.access.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class ClosureIT {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Autowired
    private Employing employing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isTheSameGrownLineByLineAndComputedAnew(long seed) {
        var dice = new Random(seed);
        Caller administrator = TestPeople.somebody(Role.ADMINISTRATOR);
        List<Caller> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            people.add(TestPeople.somebody(Role.MANAGER));
        }
        int made = 0;
        for (int move = 0; move < 30; move++) {
            var person = people.get(dice.nextInt(people.size()));
            var manager = dice.nextInt(6) == 0 ? null : people.get(dice.nextInt(people.size()));
            var kept = Callers.as(
                    administrator,
                    () -> employing.reportTo(
                            person.person(),
                            manager == null ? null : manager.person(),
                            LONG_AGO.plusDays(dice.nextInt(2_000))));
            made += kept instanceof Kept.Done ? 1 : 0;
            assertThat(Callers.as(administrator, this::grown))
                    .as("move " + move)
                    .isEqualTo(computed(administrator));
        }
        assertThat(made).isGreaterThan(5);
    }

    private List<String> grown() {
        return Objects.requireNonNull(transaction.execute(_ -> rows()));
    }

    private List<String> computed(Caller administrator) {
        return Callers.as(
                administrator,
                () -> transaction.execute(outcome -> {
                    jdbc.sql("select people.rebuild_closure()::text")
                            .query(String.class)
                            .single();
                    outcome.setRollbackOnly();
                    return rows();
                }));
    }

    private List<String> rows() {
        return jdbc.sql("select c::text from people.closure c order by 1")
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }
}
