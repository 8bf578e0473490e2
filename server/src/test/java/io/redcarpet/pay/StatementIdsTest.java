package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever changes to a plan in another currency or fiscal year has statements that can be told apart. */
class StatementIdsTest {

    private static final String PLAN = PlanHead.TEN_PERCENT + """
                payments:
                  parts: [{weight: 1, due: {months-later: 0}}, {weight: 1, due: {months-later: 1}}]
                  below-zero: at-once
                  after-leaving: paid
            """;

    @RegisterExtension
    private final PayRunFixture run = new PayRunFixture();

    @BeforeEach
    void begin() throws IOException {
        run.put("transactions.csv", """
                transaction_id,person_id,date,amount
                1,ann,2026-01-10,100
                2,ann,2026-01-20,400
                3,ann,2026-04-20,800
                """);
        run.put("rates.csv", """
                currency,into,rate,from,to
                USD,SEK,9,2026-01-01,2026-12-31
                EUR,SEK,11,2026-01-01,2026-12-31
                USD,EUR,0.8,2026-01-01,2026-12-31
                EUR,USD,1.25,2026-01-01,2026-12-31
                """);
    }

    @Test
    void bearTheCurrencyThatIsNotThatOfTheLastDay() throws IOException {
        plan("Euros", "currency: EUR\npay-exchange: on-period-end");
        plan("Dollars", "currency: USD\npay-exchange: on-period-end");
        run.put(
                "people.csv",
                "person_id,plan,to,from,pay_currency\nann,Euros,2026-01-15,,SEK\nann,Dollars,,2026-01-16,SEK\n");
        pay("2026-02-28");

        assertThat(statements())
                .containsExactlyInAnyOrder(
                        "ann/2026-01/EUR,commission,5.00,EUR",
                        "ann/2026-01/EUR,payable,5.00,EUR",
                        "ann/2026-01/EUR,payable:SEK,55.00,SEK",
                        "ann/2026-01/EUR,held:commission,5.00,EUR",
                        "ann/2026-02/EUR,commission,5.00,EUR",
                        "ann/2026-02/EUR,payable,5.00,EUR",
                        "ann/2026-02/EUR,payable:SEK,55.00,SEK",
                        "ann/2026-01,commission,20.00,USD",
                        "ann/2026-01,payable,20.00,USD",
                        "ann/2026-01,payable:SEK,180.00,SEK",
                        "ann/2026-01,held:commission,20.00,USD",
                        "ann/2026-02,commission,20.00,USD",
                        "ann/2026-02,payable,20.00,USD",
                        "ann/2026-02,payable:SEK,180.00,SEK");
        assertThat(explained("ann/2026-01/EUR")).isEqualTo("Paid ann/2026-01/EUR: 55.00 SEK");
        assertThat(explained("ann/2026-01")).isEqualTo("Paid ann/2026-01: 180.00 SEK");
        assertThat(explained("ann/2026-01/EUR/held:commission"))
                .isEqualTo("Held ann/2026-01/EUR/held:commission: 5.00 EUR");
    }

    @Test
    void areNumberedWherePeriodsHaveOneName() throws IOException {
        plan("January", "currency: EUR\npay-period: quarter");
        plan("April", "currency: EUR\npay-period: quarter\ncalendar: {year-begins: april, year-name: of-its-start}");
        run.put("people.csv", "person_id,plan,to,from\nann,January,2026-03-31,\nann,April,,2026-04-01\n");
        pay("2026-06-30");

        assertThat(statements())
                .containsExactlyInAnyOrder(
                        "ann/2026-Q1,commission,50.00,EUR",
                        "ann/2026-Q1,payable,50.00,EUR",
                        "ann/2026-Q1/2,commission,80.00,EUR",
                        "ann/2026-Q1/2,payable,80.00,EUR");
    }

    private void plan(String name, String head) throws IOException {
        run.plan(name + ".yaml", "plan: " + name + "\n" + head + "\n" + PLAN);
    }

    private void pay(String asOf) {
        run.pay("--as-of", asOf);
    }

    /** Without the person, the plan and the period. */
    private List<String> statements() throws IOException {
        return run.rows("statements.csv").stream()
                .map(row -> row.replaceFirst(",ann,[^,]*,[^,]*,", ","))
                .toList();
    }

    private String explained(String id) {
        return run.explained(id).getFirst();
    }
}
