package io.redcarpet.engine.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redcarpet.engine.credit.Hierarchy.Below;
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
    void goesDownAsFarAsAskedFor() {
        assertThat(FIRM.below("zoe", 1)).extracting(Below::person).containsExactly("mia", "max");
        assertThat(FIRM.below("zoe", 9))
                .containsExactly(
                        new Below("mia", 1, days("2026-01-01", "2026-12-31")),
                        new Below("max", 1, days("2026-01-01", "2026-12-31")),
                        new Below("ana", 2, days("2026-01-01", "2026-06-30")),
                        new Below("ana", 2, days("2026-07-01", "2026-12-31")));
        assertThat(FIRM.below("ana", 9)).isEmpty();
    }

    @Test
    void knowsSomebodyFurtherDownOnTheDaysThatAllLinesShare() {
        var firm = new Hierarchy(List.of(
                line("ana", "mia", "2026-01-01", "2026-06-30"), line("mia", "zoe", "2026-06-01", "2026-12-31")));

        assertThat(firm.below("zoe", 2)).contains(new Below("ana", 2, days("2026-06-01", "2026-06-30")));
    }

    @Test
    void refusesSomebodyAboveThemselves() {
        var circle = new Hierarchy(List.of(
                line("ana", "mia", "2026-01-01", "2026-12-31"), line("mia", "ana", "2026-03-01", "2026-03-31")));

        assertThat(circle.below("mia", 1)).extracting(Below::person).containsExactly("ana");
        assertThatThrownBy(() -> circle.below("mia", 5))
                .hasMessageContaining("[2026-03-01,2026-04-01) mia is above themselves");
    }

    @Test
    void refusesTwoManagersOnOneDay() {
        var lines =
                List.of(line("ana", "mia", "2026-01-01", "2026-06-30"), line("ana", "max", "2026-06-30", "2026-12-31"));

        assertThatThrownBy(() -> new Hierarchy(lines)).hasMessageContaining("reports to mia and to max");
    }

    private static ReportingLine line(String person, String manager, String first, String last) {
        return new ReportingLine(person, manager, days(first, last));
    }

    private static Period days(String first, String last) {
        return Period.through(day(first), day(last));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
