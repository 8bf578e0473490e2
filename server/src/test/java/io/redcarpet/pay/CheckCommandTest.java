package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final String HEAD = SmallRun.PLAN.substring(0, SmallRun.PLAN.indexOf("measures:"));

    private static final String MIXED = HEAD + """
            numbers:
              salary: {unit: money}
            measures:
              bookings: {value: amount, unit: money, credits: direct}
              software: {value: amount * 0.5, unit: money, credits: direct, where: {family: [SOFTWARE, CLOUD]}}
              deals: {value: 1, unit: number, credits: direct}
            components:
              - {id: base, name: Base salary, salary: {yearly: salary, proration: none}}
              - {id: flat, name: Flat, commission: {of: software, lines: each-credit, rate: 10 %}}
              - {id: each, name: Each deal, commission: {of: deals, lines: each-credit, rate: 50 USD}}
              - id: family
                name: By family
                commission:
                  of: bookings
                  lines: each-credit
                  rate: {field: family, values: {SOFTWARE: 3 %}, otherwise: refuse}
            """;

    @TempDir
    private Path folder;

    @Test
    void showsWhatASoundPlanPays() throws IOException {
        Answer answer = check(SmallRun.PLAN);

        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        assertThat(answer.out().lines())
                .containsExactly(
                        "Small, version 2025: no mistakes found.",
                        "Valid from Jan 1, 2025 to Dec 31, 2025: 2 components, 1 measure, 1 with a quota, 0 advances.",
                        "",
                        "What somebody made up is paid in USD who reaches so much of the quota with one credit; "
                                + "before payments by parts, clawbacks and advances:",
                        "  commission (Commission): for 2025; quota 100,000.00 USD for bookings, "
                                + "credited on Jan 1, 2025",
                        "  bonus (Quarterly bonus): for 2025-Q1; quota 100,000.00 USD for bookings, "
                                + "credited on Jan 1, 2025",
                        "",
                        "        commission     bonus",
                        "    0%        0.00      0.00",
                        "   25%    1,250.00      0.00",
                        "   50%    2,500.00      0.00",
                        "   75%    4,500.00  1,250.00",
                        "  100%    6,500.00  2,500.00",
                        "  125%    9,500.00  2,500.00",
                        "  150%   12,500.00  2,500.00",
                        "  175%   15,500.00  2,500.00",
                        "  200%   18,500.00  2,500.00");
    }

    @Test
    void showsWhatDependsOnNoQuotaAndSaysWhatItCannotShow() throws IOException {
        assertThat(check(MIXED).out().lines())
                .contains(
                        "  flat (Flat): for 2025-01; credited for software on Jan 1, 2025; "
                                + "the transaction has family = CLOUD",
                        "                flat  family SOFTWARE",
                        "        0       0.00             0.00",
                        "   25,000   2,500.00           750.00",
                        "  200,000  20,000.00         6,000.00",
                        "Not shown, because something else decides what is paid:",
                        "  base: each person has their own salary; give one with --number salary=VALUE.",
                        "  each: deals is calculated in such a way that no one transaction can be made up "
                                + "for a given value.")
                .noneMatch(line -> line.contains("%"));
    }

    @Test
    void saysWhatDependsOnATeam() throws IOException {
        assertThat(check(Files.readString(Path.of("../docs/guide/pay/15-teams.yaml")))
                        .out()
                        .lines())
                .contains(
                        "  first (First come, first served): for 2026-Q1; credited for bookings on Jan 1, 2026; "
                                + "as long as the budget lasts",
                        "  100,000  2,000.00  2,000.00",
                        "  best: it depends on what others on the team do.",
                        "  pool: it depends on what others on the team do.");
    }

    @Test
    void takesNumbersOfTheMadeUpPersonsOwn() throws IOException {
        assertThat(check(MIXED, "--number", "salary=60000").out().lines())
                .contains(
                        "  base (Base salary): for 2025-01, whatever is credited",
                        "               base       flat  family SOFTWARE",
                        "        0  5,000.00       0.00             0.00");
    }

    @Test
    void showsARateForEachTextThatItIsChosenByAndTellsWhichItCannot() throws IOException {
        Answer answer = check(plan("02-measures", """
                  - id: families
                    name: By family
                    commission:
                      of: all
                      lines: each-credit
                      rate:
                        field: family
                        values:
                          devices: 3 %
                          service:
                            choose-by: {transaction: discount, unit: share}
                            edge: upper
                            rows: [{from: 0 %, rate: 1 %}]
                        otherwise: 2 %
                """)
                .replace("measures:\n", "measures:\n  all: {value: amount, unit: money, credits: direct}\n"));

        assertThat(answer.out().lines())
                .contains(
                        "  families (By family): for 2026-01; credited for all on Jan 1, 2026",
                        "  families (By family): for 2026-01; credited for all on Jan 1, 2026; "
                                + "the transaction has family = devices",
                        "             devices   service  families  families devices",
                        "  100,000  12,000.00  3,000.00  2,000.00          3,000.00",
                        "  families service: the transaction must have discount.");
    }

    @Test
    void leavesAtZeroWhatIsTakenFromAValueAndSaysSo() throws IOException {
        assertThat(check(plan("02-measures", "")).out())
                .contains("devices (Share of the margin of devices): for 2026-01; credited for device-margin on "
                        + "Jan 1, 2026; the transaction has cost = 0, family = devices");
    }

    @Test
    void reachesAllQuotasAlikeWithATransactionForEach() throws IOException {
        assertThat(check(plan("28-average", "")).out().lines())
                .contains(
                        "  bonus (Annual bonus): for 2026; quota 100,000.00 EUR for new, credited on Jan 1, 2026; "
                                + "a transaction of its own for each of new, renewals",
                        "   75%       0.00",
                        "  100%  10,000.00",
                        "  125%  15,000.00");
    }

    @Test
    void makesUpNoScoreBesideSales() throws IOException {
        assertThat(check(plan("24-objectives", "")).out())
                .contains("  objectives: survey counts certain transactions only, and none of them can be made up.");
    }

    private static String plan(String step, String more) throws IOException {
        return Files.readString(Path.of("../docs/guide/pay/" + step + ".yaml")) + more;
    }

    @Test
    void refusesNumbersThatThePlanDoesNotKnow() throws IOException {
        assertThat(check(MIXED, "--number", "wage=1"))
                .isEqualTo(new Answer(
                        2, "", "--number: The plan has no number wage; it has: salary. Correct --number.\n"));
        assertThat(check(MIXED, "--number", "salary=5%").err()).startsWith("--number: 5% in salary is no plain number");
        assertThat(check(MIXED, "--number", "salary=much").code()).isEqualTo(2);
    }

    @Test
    void measuresAQuotaThatGrowsAtTheEndOfItsPeriod() throws IOException {
        Answer answer =
                check(SmallRun.PLAN.replace("over: year, against: whole-period", "over: year, against: to-date"));

        assertThat(answer.out()).contains("credited on Dec 31, 2025").contains("  100%    6,500.00  2,500.00");
    }

    @Test
    void makesUpSomebodyWhoseRampIsOver() throws IOException {
        Answer answer = check(SmallRun.PLAN.replace("ramp: none", "ramp: [0 %, 50 %]"));

        assertThat(answer.out()).contains("  100%    6,500.00  2,500.00");
    }

    @Test
    void saysWhereABrokenPlanIsWrong() throws IOException {
        String broken = SmallRun.PLAN.replace("rate: 8 %", "rate: 8").replace("currency: USD", "currency: USDX");

        assertThat(check(broken, "--lang", "de"))
                .isEqualTo(new Answer(
                        2,
                        "",
                        "plan.yaml:3:11: USDX ist keine Währung; schreiben Sie ihren Code nach ISO 4217 wie EUR.\n"));
        assertThat(check(broken.replace("USDX", "USD")).err())
                .startsWith("plan.yaml:29:43: \"rate\" is 8, which is no rate; write a percentage like 5 %");
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        String file = folder.resolve("none.yaml").toString();

        assertThat(Answer.to("check", file))
                .isEqualTo(new Answer(2, "", "none.yaml: There is no file " + file + ".\n"));
    }

    private Answer check(String plan, String... more) throws IOException {
        var arguments = new ArrayList<>(List.of("check", new SmallRun(folder).write("plan.yaml", plan)));
        arguments.addAll(List.of(more));
        return Answer.to(arguments.toArray(String[]::new));
    }
}
