package io.redcarpet.engine.credit;

import static io.redcarpet.engine.credit.Sale.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.redcarpet.engine.period.Period;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ana reports to Mia until June and to Max from July; both report to Zoe. */
class HierarchyTest {

    private static final Hierarchy FIRM = new Hierarchy(List.of(
            line("ana", "mia", "2026-01-01", "2026-06-30"),
            line("ana", "max", "2026-07-01", "2026-12-31"),
            line("mia", "zoe", "2026-01-01", "2026-12-31"),
            line("max", "zoe", "2026-01-01", "2026-12-31")));

    @Test
    void knowsTheManagerOfEachDay() {
        assertThat(FIRM.managerOf("ana", day("2026-06-30"))).isEqualTo("mia");
        assertThat(FIRM.managerOf("ana", day("2026-07-01"))).isEqualTo("max");
        assertThat(FIRM.managerOf("ana", day("2027-01-01"))).isNull();
        assertThat(FIRM.managerOf("zoe", day("2026-07-01"))).isNull();
    }

    @Test
    void goesUpAsFarAsAskedFor() {
        assertThat(FIRM.managersOf("ana", day("2026-01-01"), 0)).isEmpty();
        assertThat(FIRM.managersOf("ana", day("2026-01-01"), 1)).containsExactly("mia");
        assertThat(FIRM.managersOf("ana", day("2026-01-01"), 9)).containsExactly("mia", "zoe");
    }

    @Test
    void rollsUpToThoseAboveOnTheDayOfTheSale() {
        var direct = sale("1", "2026-07-01").of("100").to("ana", "50 %");

        assertThat(FIRM.rolledUp(direct, 2))
                .extracting(Credit::person, Credit::role, Credit::level, Credit::share)
                .containsExactly(
                        tuple("max", Role.ROLLED_UP, 1, direct.share()),
                        tuple("zoe", Role.ROLLED_UP, 2, direct.share()));
    }

    @Test
    void refusesSomebodyAboveThemselves() {
        var circle = new Hierarchy(List.of(
                line("ana", "mia", "2026-01-01", "2026-12-31"), line("mia", "ana", "2026-03-01", "2026-03-31")));

        assertThat(circle.managersOf("ana", day("2026-02-01"), 5)).containsExactly("mia");
        assertThatThrownBy(() -> circle.managersOf("ana", day("2026-03-01"), 5))
                .hasMessage("On 2026-03-01 ana is above themselves; end one of the reporting lines");
    }

    @Test
    void refusesACircleAbove() {
        var circle = new Hierarchy(List.of(
                line("ana", "mia", "2026-01-01", "2026-12-31"),
                line("mia", "zoe", "2026-01-01", "2026-12-31"),
                line("zoe", "mia", "2026-01-01", "2026-12-31")));

        assertThatThrownBy(() -> circle.managersOf("ana", day("2026-03-01"), 5)).hasMessageContaining("mia is above");
    }

    @Test
    void refusesTwoManagersOnOneDay() {
        var lines =
                List.of(line("ana", "mia", "2026-01-01", "2026-06-30"), line("ana", "max", "2026-06-30", "2026-12-31"));

        assertThatThrownBy(() -> new Hierarchy(lines)).hasMessageContaining("reports to mia and to max");
    }

    private static ReportingLine line(String person, String manager, String first, String last) {
        return new ReportingLine(person, manager, Period.through(day(first), day(last)));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
