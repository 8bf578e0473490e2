package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sellers are paid every month in euros, managers every quarter in euros, and sellers in Sweden every month in kronor. */
class ClosingSeveralPlansTest {

    /** Messages that are proven here. */
    static final Set<String> PROVEN = Set.of("pay.wrong.paidBeforeIn");

    private static final String BEFORE = """
            transaction_id,person_id,date,amount,currency
            1,ann,2026-01-10,400,EUR
            2,ann,2026-02-10,500,EUR
            3,eva,2026-01-20,3000,EUR
            """;

    @RegisterExtension
    private final PayRunFixture run = new PayRunFixture();

    @BeforeEach
    void begin() throws IOException {
        run.plan("a.yaml", plan("Sellers", "EUR", "month"));
        run.plan("b.yaml", plan("Managers", "EUR", "quarter"));
        run.plan("c.yaml", plan("Sverige", "SEK", "month"));
        run.put("rates.csv", "currency,into,rate,from,to\nEUR,SEK,11,2026-01-01,2026-12-31\n");
        run.put("people.csv", "person_id,plan\nann,Sellers\neva,Managers\n");
        run.put("transactions.csv", BEFORE);
    }

    @Test
    void leavesAQuarterOpenUntilItsEnd() throws IOException {
        close("2026-01-31", BEFORE + "4,eva,2026-01-25,100,EUR\n5,ann,2026-01-26,100,EUR\n");

        assertThat(run.rows("differences.csv"))
                .containsExactly("5/ann/commission/in-2026-02,ann,commission,2026-01,0.00,10.00,10.00,EUR,2026-02");
        assertThat(run.rows("earnings.csv"))
                .contains("4/eva/commission,eva,commission,2026-Q1,4/eva,10.00,EUR,2026-Q1,");
        assertThat(paid()).isEqualTo(paidFromScratch());
    }

    @Test
    void correctsAQuarterInTheNext() throws IOException {
        close("2026-03-31", BEFORE + "4,eva,2026-01-25,100,EUR\n");

        assertThat(run.rows("statements.csv"))
                .contains("eva/2026-Q1,eva,Managers,2026-Q1,payable,300.00,EUR")
                .contains("eva/2026-Q2,eva,Managers,2026-Q2,payable,10.00,EUR");
        assertThat(paid()).isEqualTo(paidFromScratch());
    }

    @Test
    void correctsInTheCurrencyInWhichItWasPaid() throws IOException {
        run.put("people.csv", """
                person_id,plan,from,to
                ann,Sellers,,2026-02-28
                ann,Sverige,2026-03-01,
                eva,Managers,,
                """);
        String later = BEFORE + "6,ann,2026-03-05,20,EUR\n";
        run.put("transactions.csv", later);
        close("2026-03-31", later + "5,ann,2026-01-26,100,EUR\n7,ann,2026-04-07,10,EUR\n");

        assertThat(run.rows("statements.csv"))
                .contains("ann/2026-04/EUR,ann,Sellers,2026-04,payable,10.00,EUR")
                .contains("ann/2026-04,ann,Sverige,2026-04,payable,11.00,SEK");
        assertThat(paid()).isEqualTo(paidFromScratch());
    }

    @Test
    void takesBackWhatWasPaidInACurrencyThatIsNoLongerTheirs() throws IOException {
        run.pay();
        run.put("people.csv", "person_id,plan\nann,Sverige\neva,Managers\n");
        run.keepAs("january");
        run.payAfter("2026-01-31", "january");

        assertThat(run.rows("earnings.csv").stream().filter(row -> row.contains(",2026-02,1/ann/")))
                .containsExactly(
                        "1/ann/commission/in-2026-02,ann,commission,2026-01,1/ann,440.00,SEK,2026-02,1/ann/commission",
                        "1/ann/commission/in-2026-02-EUR,ann,commission,2026-01,1/ann,-40.00,EUR,2026-02,1/ann/commission");
        assertThat(run.rows("statements.csv"))
                .contains("ann/2026-02,ann,Sverige,2026-02,payable,990.00,SEK")
                .contains("ann/2026-02/EUR,ann,Sellers,2026-02,payable,-40.00,EUR");
        assertThat(run.text("out/because.jsonl")).contains("\"1/ann/commission/in-2026-02-EUR\"");

        run.keepAs("february");
        run.payAfter("2026-02-28", "february");
        assertThat(run.rows("differences.csv")).isEmpty();
        assertThat(paid()).isEqualTo(paidFromScratch());
    }

    /** Ann goes from a plan that pays cents to one that pays whole hundreds. */
    @Test
    void roundsEachEarningAsItsOwnPlanDoes() throws IOException {
        run.plan(
                "d.yaml",
                plan("Executives", "EUR", "month") + "rounding: {mode: half-up, digits: -2, of: each-line}\n");
        run.put("people.csv", """
                person_id,plan,from,to
                ann,Sellers,,2026-02-28
                ann,Executives,2026-03-01,
                eva,Managers,,
                """);
        String sales = BEFORE + "4,ann,2026-02-11,123.4,EUR\n5,ann,2026-03-11,1500,EUR\n";
        run.put("transactions.csv", sales);
        close("2026-01-31", sales + "6,ann,2026-01-31,123.4,EUR\n");

        assertThat(run.rows("earnings.csv"))
                .contains("4/ann/commission,ann,commission,2026-02,4/ann,12.34,EUR,2026-02,")
                .contains(
                        "6/ann/commission/in-2026-02,ann,commission,2026-01,6/ann,12.34,EUR,2026-02,6/ann/commission");
        assertThat(run.rows("statements.csv"))
                .contains("ann/2026-02,ann,Sellers,2026-02,payable,74.68,EUR")
                .contains("ann/2026-03,ann,Executives,2026-03,payable,200,EUR");
        assertThat(paid()).isEqualTo(paidFromScratch());
    }

    /** What was paid in cents is taken back in cents, also where only whole hundreds are paid today. */
    @Test
    void correctsWhatWasPaidInSmallerCoins() throws IOException {
        run.pay();
        run.keepAs("january");
        run.put("transactions.csv", BEFORE.replace("400", "123.4"));
        run.payAfter("2026-01-31", "january");
        run.keepAs("february");
        run.plan("a.yaml", plan("Sellers", "EUR", "month") + "rounding: {mode: half-up, digits: -2, of: each-line}\n");
        run.payAfter("2026-02-28", "february");

        assertThat(run.rows("differences.csv"))
                .contains("1/ann/commission/in-2026-03,ann,commission,2026-01,12.34,0,-12.34,EUR,2026-03");
        assertThat(paid()).isEqualTo(paidFromScratch());
    }

    @Test
    void refusesACurrencyInWhichNoPlanPays() throws IOException {
        run.put("people.csv", "person_id,plan\nann,Sverige\neva,Managers\n");
        run.pay();
        run.remove("c.yaml");
        run.put("people.csv", "person_id,plan\nann,Sellers\neva,Managers\n");
        run.keepAs("january");

        assertThat(run.refusal("--closed-through", "2026-01-31", "--previous", run.path("january")))
                .contains("No plan here pays in SEK");
    }

    /** Pays, closes what ended by the day, and pays again with other sales. */
    private void close(String through, String sales) throws IOException {
        run.pay();
        run.keepAs("before");
        run.put("transactions.csv", sales);
        run.payAfter(through, "before");
    }

    private Map<String, BigDecimal> paidFromScratch() throws IOException {
        run.pay();
        return paid();
    }

    /** All that was paid for each earning in each currency. */
    private Map<String, BigDecimal> paid() throws IOException {
        var sums = new TreeMap<String, BigDecimal>();
        for (String[] fields : run.fields("earnings.csv")) {
            String earning = fields[8].isEmpty() ? fields[0] : fields[8];
            sums.merge(earning + " " + fields[6], new BigDecimal(fields[5]), BigDecimal::add);
        }
        sums.values().removeIf(sum -> sum.signum() == 0);
        sums.replaceAll((_, sum) -> sum.stripTrailingZeros());
        return sums;
    }

    private static String plan(String name, String currency, String payPeriod) {
        return """
                plan: %s
                currency: %s
                pay-period: %s
                measures:
                  sales: {value: amount, unit: money, credits: direct}
                components:
                  - id: commission
                    name: Commission
                    commission: {of: sales, rate: 10 %%, lines: each-credit}
                """.formatted(name, currency, payPeriod);
    }
}
