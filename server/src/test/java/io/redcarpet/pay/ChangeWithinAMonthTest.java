package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody changes plans on 17 January: two salaries, each with an id of its own, in one statement. */
class ChangeWithinAMonthTest {

    private static final String SALARY = """
            measures:
              sales: {value: amount, unit: money, credits: direct}
            components:
              - id: salary
                name: Salary
                salary: {yearly: %s, proration: days}
            """;

    @TempDir
    private Path folder;

    private PayRunFixture run;

    @BeforeEach
    void begin() throws IOException {
        run = new PayRunFixture(folder);
        run.put("seller.yaml", PlanHead.complete("plan: Seller\ncurrency: EUR\n" + SALARY.formatted("37200")));
        run.put("manager.yaml", PlanHead.complete("plan: Manager\ncurrency: EUR\n" + SALARY.formatted("74400")));
        run.put("people.csv", "person_id,plan,from,to\nann,Seller,,2026-01-16\nann,Manager,2026-01-17,\n");
        run.put("quotas.csv", "person_id,amount\n");
        run.put("transactions.csv", "transaction_id,person_id,date,amount\n");
        assertThat(run.pay(List.of("--as-of", "2026-02-28"))).as(run.told()).isZero();
    }

    @Test
    void tellsTheTwoSalariesApart() throws IOException {
        assertThat(lines("earnings.csv"))
                .containsExactly(
                        "ann/2026-01/salary,ann,salary,2026-01,,1600.00,EUR,2026-01,",
                        "ann/2026-01/salary/2,ann,salary,2026-01,,3000.00,EUR,2026-01,",
                        "ann/2026-02/salary,ann,salary,2026-02,,6200.00,EUR,2026-02,");
    }

    @Test
    void paysThemInOneStatement() throws IOException {
        assertThat(lines("statements.csv"))
                .containsExactly(
                        "ann/2026-01,ann,Manager,2026-01,salary,4600.00,EUR",
                        "ann/2026-01,ann,Manager,2026-01,payable,4600.00,EUR",
                        "ann/2026-02,ann,Manager,2026-02,salary,6200.00,EUR",
                        "ann/2026-02,ann,Manager,2026-02,payable,6200.00,EUR");
    }

    @Test
    void findsNoDifferenceOnceTheMonthIsClosed() throws IOException {
        Files.move(folder.resolve("out"), folder.resolve("january"));
        List<String> january = Files.readAllLines(folder.resolve("january/earnings.csv"));

        assertThat(run.pay(List.of(
                        "--as-of",
                        "2026-02-28",
                        "--closed-through",
                        "2026-01-31",
                        "--previous",
                        folder.resolve("january").toString())))
                .as(run.told())
                .isZero();

        assertThat(lines("differences.csv")).isEmpty();
        assertThat(run.text("out/earnings.csv").lines().toList()).isEqualTo(january);
    }

    private List<String> lines(String file) throws IOException {
        return run.text("out/" + file).lines().skip(1).toList();
    }
}
