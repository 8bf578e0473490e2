package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A salary of 3,000 a month changes its rules on 11 April: to another version of the plan, or to another plan. */
class VersionWithinAMonthTest {

    @RegisterExtension
    private final PayRunFixture run = new PayRunFixture();

    @BeforeEach
    void begin() throws IOException {
        run.put("transactions.csv", "transaction_id,person_id,date,amount\n");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # nobody begins on 11 April who was there before
            days,                 2026-01-01, 1000.00, 2000.00
            days-after-the-first, 2026-01-01, 1000.00, 2000.00
            half-or-nothing,      2026-01-01, 1000.00, 2000.00
            # 5 to 10 April, without the first: 5 of 30
            days,                 2026-04-05, 600.00,  2000.00
            days-after-the-first, 2026-04-05, 500.00,  2000.00
            # there on 22 days, of which 2 are in the first version and 20 in the second
            half-or-nothing,      2026-04-09, 272.73,  2727.27
            days-after-the-first, 2026-04-11, ,        1900.00
            half-or-nothing,      2026-04-16, ,        3000.00
            half-or-nothing,      2026-04-17, ,        0.00
            """)
    void sharesTheMonthBetweenTwoVersions(String proration, String joins, String first, String second)
            throws IOException {
        run.put("first.yaml", plan("Seller", 1, "{from: 2026-01-01, to: 2026-04-10}", proration));
        run.put("second.yaml", plan("Seller", 2, "{from: 2026-04-11, to: 2026-12-31}", proration));
        run.put("people.csv", "person_id,plan,from\nann,Seller," + joins + "\n");

        assertThat(april()).isEqualTo(first == null ? second : first + " " + second);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            days,                 1000.00 2000.00
            days-after-the-first, 1000.00 2000.00
            half-or-nothing,      0.00 3000.00
            """)
    void losesNoDayBetweenTwoPlans(String proration, String amounts) throws IOException {
        run.put("first.yaml", plan("Seller", 1, "{from: 2026-01-01, to: 2026-12-31}", proration));
        run.put("second.yaml", plan("Manager", 1, "{from: 2026-01-01, to: 2026-12-31}", proration));
        run.put("people.csv", """
                person_id,plan,from,to
                ann,Seller,2026-01-01,2026-04-10
                ann,Manager,2026-04-11,
                """);

        assertThat(april().split(" ")).containsExactlyInAnyOrder(amounts.split(" "));
    }

    private String april() throws IOException {
        run.pay("--as-of", "2026-04-30");
        return String.join(
                " ",
                run.fields("earnings.csv").stream()
                        .filter(fields -> fields[3].equals("2026-04"))
                        .map(fields -> fields[5])
                        .toList());
    }

    private static String plan(String name, int version, String valid, String proration) {
        return PlanHead.complete("""
                plan: %s
                version: %d
                valid: %s
                currency: EUR
                measures:
                  sales: {value: amount, unit: money, credits: direct}
                components:
                  - id: salary
                    name: Salary
                    salary: {yearly: 36000, proration: %s}
                """.formatted(name, version, valid, proration));
    }
}
