package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rows may come in any order, also those of one person for one transaction. */
class PersonRowsTest {

    private static final String HEADER = "transaction_id,person_id,date,amount,role\n";
    private static final String OWN = "1,ann,2026-01-10,500,\n";
    private static final String HELPED = "1,ann,2026-01-10,500,overlay\n";

    @RegisterExtension
    private final PayRunFixture run = new PayRunFixture();

    @Test
    void whoSellsAndHelpsMayHaveTheRowForHelpingFirst() throws IOException {
        run.plan("plan.yaml", """
                measures:
                  both: {value: amount, unit: money, credits: [direct, overlay]}
                components:
                  - id: both
                    name: Both
                    commission: {of: both, rate: 5 %, lines: each-credit}
                """);
        run.put("people.csv", "person_id\nann\n");
        run.put("transactions.csv", HEADER + OWN + HELPED);
        run.pay();
        String earnings = run.text("out/earnings.csv");

        run.put("transactions.csv", HEADER + HELPED + OWN);
        run.pay();

        assertThat(run.rows("earnings.csv")).hasSize(2);
        assertThat(run.text("out/earnings.csv")).isEqualTo(earnings);
    }
}
