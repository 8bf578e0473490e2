package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan has another version from July on; the fiscal year goes on, and with it quotas and what gates have withheld. */
class NextVersionTest {

    private static final String RULES = """
            measures:
              sales: {value: amount, unit: money, credits: direct}
            quotas:
              sales: {spread: months, proration: days, ramp: none, zero-counts-as: refuse}
            components:
              - id: commission
                name: Commission
                commission: {of: sales, rate: 10 %, lines: each-credit}
                gates:
                  - by: {attainment-of: sales, over: year, against: to-date}
                    at-least: 100 %
                    judged: at-period-end
                    missed: paid-when-reached
            """;

    @RegisterExtension
    private final PayRunFixture run = new PayRunFixture();

    @BeforeEach
    void begin() throws IOException {
        run.put("first.yaml", version(1, "{from: 2026-01-01, to: 2026-06-30}"));
        run.put("second.yaml", version(2, "{from: 2026-07-01, to: 2026-12-31}"));
        run.put("people.csv", "person_id\nann\n");
        run.put("quotas.csv", "person_id,measure,period,amount\nann,sales,2026,12000\n");
        run.put("transactions.csv", """
                transaction_id,person_id,date,amount
                1,ann,2026-05-10,4000
                2,ann,2026-07-10,2000
                3,ann,2026-08-10,2000
                """);
    }

    @Test
    void releasesWhatTheFirstVersionHasWithheldAgainstTheQuotaOfTheYear() throws IOException {
        run.pay("--as-of", "2026-08-31");

        assertThat(run.fields("earnings.csv").stream().map(line -> line[0] + " " + line[5]))
                .containsExactly(
                        "1/ann/commission 0.00",
                        "2/ann/commission 0.00",
                        "3/ann/commission 200.00",
                        "ann/2026-08/commission/released 600.00");
    }

    @Test
    void holdsItFromTheLastMonthOfTheFirstVersionOn() throws IOException {
        run.pay("--as-of", "2026-08-31");

        assertThat(run.rows("statements.csv").stream().filter(line -> line.contains("held:")))
                .containsExactly(
                        "ann/2026-05,ann,Sellers,2026-05,held:commission,400.00,EUR",
                        "ann/2026-06,ann,Sellers,2026-06,held:commission,400.00,EUR",
                        "ann/2026-07,ann,Sellers,2026-07,held:commission,600.00,EUR");
    }

    @Test
    void tellsWhatIsHeldByTheCreditsAlsoOfTheFirstVersion() throws IOException {
        run.pay("--as-of", "2026-08-31");

        assertThat(run.text("out/because.jsonl").lines().filter(line -> line.contains("ann/2026-07/held:commission")))
                .singleElement()
                .asString()
                .contains("\"1/ann/commission\"", "\"2/ann/commission\"")
                .doesNotContain("ann/2026-05/commission");
    }

    /** May is paid when nothing is known of June; what is held then stands in its statement as it does in later runs. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-05-31", "2026-06-30", "2026-07-31"})
    void holdsItInTheStatementOfTheLastMonthThatIsKnown(String asOf) throws IOException {
        run.pay();
        String month = asOf.substring(0, 7);
        List<String> later = statements(month);
        run.pay("--as-of", asOf);

        assertThat(statements(month)).isEqualTo(later).anyMatch(row -> row.contains("held:commission"));
    }

    private List<String> statements(String month) throws IOException {
        return run.rows("statements.csv").stream()
                .filter(row -> row.startsWith("ann/" + month))
                .toList();
    }

    /** Nothing is held of somebody who leaves the plan with the month. */
    @Test
    void holdsNothingOfSomebodyWhoLeaves() throws IOException {
        run.put("people.csv", "person_id,to\nann,2026-05-31\n");
        run.pay("--as-of", "2026-05-31");

        assertThat(run.rows("statements.csv")).noneMatch(line -> line.contains("held:"));
    }

    /** Another gate, which lets everything through, stands before the one that withholds. */
    @Test
    void holdsItAlsoBehindAnotherGate() throws IOException {
        String two = RULES.replace("    gates:\n", """
                    gates:
                      - {by: {credited: sales, over: year}, at-least: 1, judged: at-period-end, missed: paid-when-reached}
                """);
        run.put("first.yaml", version(1, "{from: 2026-01-01, to: 2026-06-30}", two));
        run.put("second.yaml", version(2, "{from: 2026-07-01, to: 2026-12-31}", two));
        run.put(
                "transactions.csv",
                "transaction_id,person_id,date,amount\n1,ann,2026-05-10,4000\n3,ann,2026-08-10,2000\n");
        run.pay("--as-of", "2026-08-31");

        assertThat(run.rows("statements.csv").stream().filter(line -> line.contains("held:")))
                .containsExactly(
                        "ann/2026-05,ann,Sellers,2026-05,held:commission,400.00,EUR",
                        "ann/2026-06,ann,Sellers,2026-06,held:commission,400.00,EUR",
                        "ann/2026-07,ann,Sellers,2026-07,held:commission,400.00,EUR",
                        "ann/2026-08,ann,Sellers,2026-08,held:commission,600.00,EUR");
    }

    private static String version(int number, String valid) {
        return version(number, valid, RULES);
    }

    private static String version(int number, String valid, String rules) {
        return PlanHead.complete(
                "plan: Sellers\nversion: %d\nvalid: %s\ncurrency: EUR\n%s".formatted(number, valid, rules));
    }
}
