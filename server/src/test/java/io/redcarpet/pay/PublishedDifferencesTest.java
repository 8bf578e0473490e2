package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What metasfresh posts when the base of a commission of 10 % changes after it was invoiced; here the period is closed.
 * Its forecasts and what may be invoiced are no earnings.
 *
 * <p>Source: {@code HierachyAlgorithmTest} at commit 19fb711d568d277686f57bda11ca734540890295 of
 * https://github.com/metasfresh/metasfresh
 */
class PublishedDifferencesTest {

    private static final String PLAN = """
            currency: EUR
            measures:
              base: {value: amount, unit: money, credits: direct}
            components:
              - id: commission
                name: Commission
                commission: {of: base, rate: 10 %, lines: each-credit}
            """;

    @RegisterExtension
    private final PayRunFixture run = new PayRunFixture();

    @ParameterizedTest
    @CsvSource({"10.00, 1110.00, '1.00,111.00,110.00'", "100.00, -1110.00, '10.00,-111.00,-121.00'"})
    void postsTheDifferenceToWhatWasPaid(String before, String now, String posted) throws IOException {
        run.plan("plan.yaml", PLAN);
        run.put("people.csv", "person_id\nrep\n");
        run.put("transactions.csv", transaction(before));
        run.pay("--as-of", "2026-01-31");
        run.keepAs("january");
        run.put("transactions.csv", transaction(now));

        run.payAfter("2026-01-31", "january");

        assertThat(run.rows("differences.csv"))
                .contains("1/rep/commission/in-2026-02,rep,commission,2026-01," + posted + ",EUR,2026-02");
    }

    private static String transaction(String amount) {
        return "transaction_id,person_id,date,amount\n1,rep,2026-01-10," + amount + "\n";
    }
}
