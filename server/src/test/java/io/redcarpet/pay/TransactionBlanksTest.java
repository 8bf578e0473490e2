package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Blanks around what a field says are not part of it, whoever typed them, and a field of blanks says nothing. */
class TransactionBlanksTest {

    @RegisterExtension
    private final PayRunFixture run = new PayRunFixture();

    @BeforeEach
    void begin() throws IOException {
        run.plan("plan.yaml", """
                currency: EUR
                measures:
                  sales: {value: amount, unit: money, credits: [direct, overlay]}
                components:
                  - id: commission
                    name: Commission
                    commission:
                      of: sales
                      lines: each-credit
                      rate:
                        field: family
                        values: {hardware: 10 %, maintenance: 5 %}
                        otherwise: 1 %
                """);
        run.put("people.csv", "person_id\nann\n");
    }

    @Test
    void readsEachFieldWithoutThem() throws IOException {
        run.put("transactions.csv", """
                transaction_id,person_id,date,amount,family,share,role,currency
                 1 , ann , 2026-01-10 , 1000 , hardware , 50 % , overlay , EUR\s
                2,ann,2026-01-10,1000,hardware,1,direct,EUR
                3,\u2003ann,2026-01-10,1000,\u2003maintenance\t,\u2003,\t,
                4,ann,2026-01-10,1000,   ,,,
                """);
        run.pay();

        assertThat(run.rows("earnings.csv"))
                .containsExactlyInAnyOrder(
                        "1/ann/overlay/commission,ann,commission,2026-01,1/ann/overlay,50.00,EUR,2026-01,",
                        "2/ann/commission,ann,commission,2026-01,2/ann,100.00,EUR,2026-01,",
                        "3/ann/commission,ann,commission,2026-01,3/ann,50.00,EUR,2026-01,",
                        "4/ann/commission,ann,commission,2026-01,4/ann,10.00,EUR,2026-01,");
    }

    @Test
    void readsThemTheSameBetweenQuotes() throws IOException {
        run.put("transactions.csv", """
                transaction_id,person_id,date,amount,family
                "1 "," ann","2026-01-10 "," 1000"," hardware "
                """);
        run.pay();

        assertThat(run.rows("earnings.csv"))
                .containsExactly("1/ann/commission,ann,commission,2026-01,1/ann,100.00,EUR,2026-01,");
    }
}
