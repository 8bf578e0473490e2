package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Until 2025 a sale counts when it is booked, from 2026 on when it is invoiced. */
class PaidOnceTest {

    /** Messages that are proven here. */
    static final Set<String> PROVEN = Set.of("pay.wrong.paidTwice");

    private static final String HEADER = "transaction_id,person_id,booked_on,invoiced_on,amount\n";

    @RegisterExtension
    private final PayRunFixture run = new PayRunFixture();

    @BeforeEach
    void begin() throws IOException {
        run.plan(
                "a.yaml",
                "version: 2025\nvalid: {from: 2025-01-01, to: 2025-12-31}\nincentive-date: booked_on\n"
                        + PlanHead.TEN_PERCENT);
        run.plan("b.yaml", "version: 2026\nincentive-date: invoiced_on\n" + PlanHead.TEN_PERCENT);
        run.put("people.csv", "person_id\nann\n");
    }

    @Test
    void refusesASaleThatBothVersionsWouldPay() throws IOException {
        run.put("transactions.csv", HEADER + "6,ann,2025-11-20,2025-12-15,100\n7,ann,2025-12-20,2026-01-15,100\n");

        assertThat(run.refusal())
                .startsWith("transactions.csv:3: 7 would be paid to ann twice, by booked_on 2025-12-20 and by "
                        + "invoiced_on 2026-01-15;");
    }

    @Test
    void refusesASaleThatTwoPlansWouldPay() throws IOException {
        run.put("b.yaml", run.text("b.yaml").replace("plan: Plan", "plan: Other"));
        run.put("people.csv", "person_id,plan,from,to\nann,Plan,2025-01-01,2025-12-31\nann,Other,2026-01-01,\n");
        run.put("transactions.csv", HEADER + "7,ann,2025-12-20,2026-01-15,100\n");

        assertThat(run.refusal()).contains("7 would be paid to ann twice");
    }

    @Test
    void paysWhatOneOfThemPaysAndTellsWhatNoneDoes() throws IOException {
        run.put("people.csv", "person_id,from\nann,2025-12-01\n");
        run.put("transactions.csv", HEADER + "6,ann,2025-12-20,,100\n7,ann,,2026-01-15,100\n8,ann,2025-11-20,,100\n");
        run.pay();

        assertThat(run.rows("earnings.csv"))
                .map(row -> row.substring(0, row.indexOf(',')))
                .containsExactly("6/ann/commission", "7/ann/commission");
        assertThat(run.told()).contains("8 of ann, 2025-11-20");
    }
}
