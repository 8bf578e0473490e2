package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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

    @RegisterExtension
    private final PayRunFixture run = new PayRunFixture();

    @BeforeEach
    void begin() throws IOException {
        run.plan("seller.yaml", "plan: Seller\ncurrency: EUR\n" + SALARY.formatted("37200"));
        run.plan("manager.yaml", "plan: Manager\ncurrency: EUR\n" + SALARY.formatted("74400"));
        run.put("people.csv", "person_id,plan,from,to\nann,Seller,,2026-01-16\nann,Manager,2026-01-17,\n");
        run.put("transactions.csv", "transaction_id,person_id,date,amount\n");
        run.pay("--as-of", "2026-02-28");
    }

    @Test
    void tellsTheTwoSalariesApart() throws IOException {
        assertThat(run.rows("earnings.csv"))
                .containsExactly(
                        "ann/2026-01/salary,ann,salary,2026-01,,1600.00,EUR,2026-01,",
                        "ann/2026-01/salary/2,ann,salary,2026-01,,3000.00,EUR,2026-01,",
                        "ann/2026-02/salary,ann,salary,2026-02,,6200.00,EUR,2026-02,");
    }

    @Test
    void paysThemInOneStatement() throws IOException {
        assertThat(run.rows("statements.csv"))
                .containsExactly(
                        "ann/2026-01,ann,Manager,2026-01,salary,4600.00,EUR",
                        "ann/2026-01,ann,Manager,2026-01,payable,4600.00,EUR",
                        "ann/2026-02,ann,Manager,2026-02,salary,6200.00,EUR",
                        "ann/2026-02,ann,Manager,2026-02,payable,6200.00,EUR");
    }

    @Test
    void findsNoDifferenceOnceTheMonthIsClosed() throws IOException {
        run.keepAs("january");
        String january = run.text("january/earnings.csv");

        run.payAfter("2026-01-31", "january", "--as-of", "2026-02-28");

        assertThat(run.rows("differences.csv")).isEmpty();
        assertThat(run.text("out/earnings.csv")).isEqualTo(january);
    }
}
