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

/** Ann is paid 10 % of all, 20 % of all once 1,000 are reached; January is closed and then one of its orders changes. */
class RestatingTest {

    /** Messages that are proven here. */
    static final Set<String> PROVEN = Set.of("pay.wrong.closing", "pay.wrong.closedThrough", "pay.wrong.paidBefore");

    private static final String PLAN = """
            currency: EUR
            measures:
              sales: {value: amount, unit: money, credits: direct}
            components:
              - id: commission
                name: Commission
                commission:
                  of: sales
                  lines: each-credit
                  rate:
                    tiers-by: {credited: sales, over: year}
                    mode: retroactive
                    edge: upper
                    rows:
                      - {from: 0, to: 1000, rate: 10 %}
                      - {from: 1000, rate: 20 %}
            """;
    private static final String BEFORE = """
            transaction_id,person_id,date,amount
            1,ann,2026-01-10,400
            2,ann,2026-02-10,500
            3,bob,2026-01-10,50
            """;
    /** The first order was larger, the second came too late to be seen, and Bob's is gone. */
    private static final String NOW = """
            transaction_id,person_id,date,amount
            1,ann,2026-01-10,450
            4,ann,2026-01-31,300
            2,ann,2026-02-10,500
            """;

    @RegisterExtension
    private final PayRunFixture run = new PayRunFixture();

    @BeforeEach
    void payTheFirstTime() throws IOException {
        run.plan("plan.yaml", PLAN);
        run.put("people.csv", "person_id\nann\nbob\n");
        run.put("transactions.csv", BEFORE);
        run.pay();
        run.keepAs("january");
        run.put("transactions.csv", NOW);
    }

    @Test
    void leavesAClosedPeriodAndPostsTheDifferenceInTheOpenOne() throws IOException {
        payAgain();

        assertThat(run.rows("differences.csv"))
                .containsExactlyInAnyOrder(
                        "1/ann/commission/in-2026-02,ann,commission,2026-01,40.00,45.00,5.00,EUR,2026-02",
                        "4/ann/commission/in-2026-02,ann,commission,2026-01,0.00,30.00,30.00,EUR,2026-02",
                        "3/bob/commission/in-2026-02,bob,commission,2026-01,5.00,0.00,-5.00,EUR,2026-02");
        assertThat(run.rows("earnings.csv"))
                .contains("1/ann/commission,ann,commission,2026-01,1/ann,40.00,EUR,2026-01,")
                .contains("1/ann/commission/in-2026-02,ann,commission,2026-01,1/ann,5.00,EUR,2026-02,1/ann/commission");
        assertThat(run.rows("statements.csv"))
                .contains("ann/2026-01,ann,Plan,2026-01,payable,40.00,EUR")
                .contains("ann/2026-02,ann,Plan,2026-02,payable,210.00,EUR")
                .contains("bob/2026-02,bob,Plan,2026-02,payable,-5.00,EUR");
    }

    @Test
    void paysAltogetherWhatARunFromScratchPays() throws IOException {
        payAgain();
        Map<String, BigDecimal> restated = sums();

        run.pay();

        assertThat(restated).isEqualTo(sums());
    }

    @Test
    void explainsWhatStaysAndWhatIsDifferent() throws IOException {
        payAgain();

        assertThat(run.text("out/because.jsonl"))
                .contains("{\"earning_id\":\"1/ann/commission\"")
                .contains("{\"earning_id\":\"1/ann/commission/in-2026-02\"");
    }

    @Test
    void needsBothOptionsAnEndOfAPeriodAndThePeople() throws IOException {
        assertThat(run.refusal("--closed-through", "2026-01-31")).contains("give both --closed-through and --previous");
        assertThat(run.refusal("--closed-through", "2026-01-15", "--previous", run.path("january")))
                .contains("ends on 2026-01-31");
        run.put("people.csv", "person_id\nann\n");
        assertThat(run.refusal("--closed-through", "2026-01-31", "--previous", run.path("january")))
                .contains("bob was paid in closed periods");
    }

    private void payAgain() {
        run.payAfter("2026-01-31", "january");
    }

    /** All that was paid for each earning, differences together with what they correct. */
    private Map<String, BigDecimal> sums() throws IOException {
        var sums = new TreeMap<String, BigDecimal>();
        for (String[] fields : run.fields("earnings.csv")) {
            sums.merge(fields[8].isEmpty() ? fields[0] : fields[8], new BigDecimal(fields[5]), BigDecimal::add);
        }
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }
}
