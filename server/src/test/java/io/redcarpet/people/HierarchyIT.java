package io.redcarpet.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import io.redcarpet.access.Callers;
import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@ServerTest
class HierarchyIT {

    private static final LocalDate SPRING = LocalDate.of(2026, 4, 1);

    @Autowired
    private Employing employing;

    @Autowired
    private Hierarchy hierarchy;

    private Caller administrator;
    private Caller anna;
    private Caller boris;
    private Caller clara;

    @BeforeEach
    void employFour() {
        administrator = TestPeople.somebody(Role.ADMINISTRATOR);
        anna = TestPeople.somebody(Role.MANAGER);
        boris = TestPeople.somebody(Role.MANAGER);
        clara = TestPeople.somebody(Role.ACCOUNT_EXECUTIVE);
    }

    private Kept move(Caller person, Caller manager, LocalDate from) {
        return Callers.as(administrator, () -> employing.reportTo(person.person(), manager.person(), from));
    }

    private List<PersonId> reportsOf(Caller manager) {
        return Callers.as(administrator, () -> hierarchy.directReports(manager.person()));
    }

    @Test
    void endsTheLineBeforeWhenANewOneBegins() {
        move(clara, anna, SPRING);
        move(clara, boris, SPRING.plusMonths(3));

        var lines = Callers.as(administrator, () -> hierarchy.linesOf(clara.person()));

        assertThat(lines)
                .extracting(ReportingLine::manager, ReportingLine::from, ReportingLine::until)
                .containsExactly(
                        tuple(boris.person(), SPRING.plusMonths(3), null),
                        tuple(anna.person(), SPRING, SPRING.plusMonths(3)));
        assertThat(reportsOf(boris)).containsExactly(clara.person());
        assertThat(reportsOf(anna)).isEmpty();
    }

    @Test
    void refusesACycleHoweverLong() {
        move(clara, boris, SPRING);
        move(boris, anna, SPRING);

        assertThat(move(anna, clara, SPRING.plusDays(1))).isInstanceOf(Kept.Wrong.class);
        assertThat(move(anna, anna, SPRING)).isInstanceOf(Kept.Wrong.class);
        assertThat(reportsOf(clara)).isEmpty();
    }

    @Test
    void allowsTheReverseOnceTheFirstHasEnded() {
        move(clara, anna, SPRING);
        Callers.as(administrator, () -> employing.reportTo(clara.person(), null, SPRING.plusMonths(1)));

        assertThat(move(anna, clara, SPRING.plusMonths(1))).isInstanceOf(Kept.Done.class);
    }

    @Test
    void keepsTheHierarchyFromThoseWhoDoNotAdminister() {
        assertThatThrownBy(() -> Callers.as(anna, () -> employing.reportTo(clara.person(), anna.person(), SPRING)))
                .isInstanceOf(DataAccessException.class);
        assertThat(reportsOf(anna)).isEmpty();
    }
}
