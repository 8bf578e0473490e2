package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is paid, in which currency, and what the run tells, for people who are on one plan, on another, and on none. */
class OnAndOffPlansTest {

    private static final String SALES = """
            transaction_id,person_id,date,amount
            1,ann,2026-01-10,100
            2,ann,2026-02-10,200
            3,ann,2026-03-10,400
            4,ann,,800
            5,ben,2026-02-28,1600
            """;

    @RegisterExtension
    private final PayRunFixture run = new PayRunFixture();

    @BeforeEach
    void begin() throws IOException {
        run.put("euros.yaml", plan("Euros", "EUR"));
        run.put("dollars.yaml", plan("Dollars", "USD"));
        run.put("transactions.csv", SALES);
    }

    @Test
    void somebodyWhoComesBackIsPaidByEachPlanForItsOwnDays() throws IOException {
        people(
                "ann,Euros,2026-01-01,2026-01-31",
                "ann,Dollars,2026-02-01,2026-02-28",
                "ann,Euros,2026-03-01,",
                "ben,Euros,,");
        run.put("rates.csv", """
                currency,into,rate,from,to
                EUR,USD,2,2026-01-01,2026-12-31
                USD,EUR,0.5,2026-01-01,2026-12-31
                """);

        run.pay();

        assertThat(earnings()).containsExactly("1,10.00,EUR", "3,40.00,EUR", "2,20.00,USD", "5,160.00,EUR");
        assertThat(run.told()).isEmpty();
    }

    @Test
    void aGapIsNotPaidAndTold() throws IOException {
        people("ann,Euros,2026-01-01,2026-01-31", "ann,Euros,2026-03-01,", "ben,Euros,2026-03-01,");

        run.pay();

        assertThat(earnings()).containsExactly("1,10.00,EUR", "3,40.00,EUR");
        assertThat(run.lines())
                .containsExactly("transactions.csv: 2 rows pay their persons nothing, who are on no plan on that day:"
                        + " line 3 (2 of ann, 2026-02-10); line 6 (5 of ben, 2026-02-28).");
    }

    @Test
    void aDryRunTellsTheSameInTheReadersLanguage() throws IOException {
        people("ann,Euros,2026-01-01,", "ben,Euros,2026-03-01,");

        run.pay("--dry-run", "--lang", "de");

        assertThat(run.told())
                .contains(
                        "transactions.csv: Eine Zeile zahlt ihrer Person nichts, weil sie an dem Tag in keinem Plan ist:"
                                + " Zeile 6 (5 von ben, 2026-02-28).");
    }

    @Test
    void onlyTheFirstAreShown() throws IOException {
        people("ann,Euros,2026-12-01,", "ben,Euros,2026-12-01,");

        run.pay();

        assertThat(run.told()).contains("4 rows", "line 2 (", "line 4 (3 of ann, 2026-03-10); and 1 more.");
    }

    @Test
    void whatIsNotKnownYetIsNotTold() throws IOException {
        people("ann,Euros,2026-01-01,", "ben,Euros,2026-03-01,");

        run.pay("--as-of", "2026-02-27");

        assertThat(run.told()).isEmpty();
    }

    @Test
    void whatIsSoldAndNotYetPaidForIsNotToldByAPlanThatWaitsForIt() throws IOException {
        run.put(
                "dollars.yaml",
                "incentive-date: paid_on\n" + run.text("dollars.yaml").replace("incentive-date: date\n", ""));
        run.put("transactions.csv", "transaction_id,person_id,date,paid_on,amount\n1,ann,2026-01-10,,100\n");
        people("ann,Dollars,,", "ben,Euros,,");

        run.pay();

        assertThat(earnings()).isEmpty();
        assertThat(run.told()).isEmpty();
    }

    @Test
    void aManagerOnAnotherPlanNeedsARateForWhatIsSoldBelow() throws IOException {
        people("ann,Euros,2026-01-01,,ben", "ben,Dollars,2026-01-01,,");

        assertThat(run.refusal()).contains("There is no exchange rate for EUR/USD on 2026-01-10");
    }

    private void people(String... rows) throws IOException {
        run.put(
                "people.csv",
                "person_id,plan,from,to" + (rows[0].endsWith("ben") ? ",manager_id" : "") + "\n"
                        + String.join("\n", rows) + "\n");
    }

    /** The transaction, the amount and the currency of each line. */
    private List<String> earnings() throws IOException {
        return run.fields("earnings.csv").stream()
                .map(fields -> "%s,%s,%s".formatted(fields[0].substring(0, 1), fields[5], fields[6]))
                .toList();
    }

    private static String plan(String name, String currency) {
        return PlanHead.complete("""
                plan: %s
                currency: %s
                measures:
                  sales: {value: amount, unit: money, credits: [direct, rolled-up], levels: 1}
                components:
                  - id: commission
                    name: Commission
                    commission: {of: sales, rate: 10 %%, lines: each-credit}
                """.formatted(name, currency));
    }
}
