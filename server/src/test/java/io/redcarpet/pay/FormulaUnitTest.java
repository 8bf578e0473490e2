package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A measure has the unit that the plan states, whatever its formula multiplies and divides. */
class FormulaUnitTest {

    private static final String PLAN = """
            plan: Plan
            version: 1
            valid: {from: 2026-01-01, to: 2026-12-31}
            currency: EUR
            incentive-date: booked_on
            measures:
              yearly: {value: "ratio(total, months, 0) * min(months, 12)", unit: money, credits: direct}
              monthly: {value: "ratio(total, months, 0)", unit: money, credits: direct}
            components:
              - id: yearly
                name: Yearly value
                commission: {of: yearly, rate: 5 %, lines: each-credit}
              - id: monthly
                name: Monthly value
                commission: {of: monthly, rate: 50 %, lines: each-credit}
            """;

    @RegisterExtension
    private final PayRunFixture run = new PayRunFixture();

    @Test
    void moneyForEachMonthIsMoneyAndConverted() throws IOException {
        run.plan("plan.yaml", PLAN);
        run.put("people.csv", "person_id\nann\n");
        run.put("transactions.csv", """
                transaction_id,person_id,booked_on,total,months,currency
                1,ann,2026-01-10,24000,24,SEK
                """);
        run.put("rates.csv", "currency,into,rate,from\nSEK,EUR,0.1,2026-01-10\n");

        run.pay();

        assertThat(run.text("out/credits.csv"))
                .contains("1/ann,1,ann,direct,0,1,2026-01-10,yearly,1200,EUR")
                .contains("1/ann,1,ann,direct,0,1,2026-01-10,monthly,100,EUR");
        assertThat(run.text("out/earnings.csv"))
                .contains("1/ann/yearly,ann,yearly,2026-01,1/ann,60.00,EUR")
                .contains("1/ann/monthly,ann,monthly,2026-01,1/ann,50.00,EUR");
    }
}
