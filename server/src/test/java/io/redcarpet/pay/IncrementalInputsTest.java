package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whichever input is another, those whom it touches are calculated again, and nobody else. */
class IncrementalInputsTest {

    private static final String[] CLOSED = {"--closed-through", "2026-01-31", "--previous"};

    @RegisterExtension
    private final PayRunFixture run = new PayRunFixture();

    @BeforeEach
    void payJanuary() throws IOException {
        run.plan("plan.yaml", """
                currency: EUR
                numbers:
                  base: {is: 10 %, unit: share}
                measures:
                  sales: {value: amount, unit: money, credits: direct}
                  team: {value: amount, unit: money, credits: rolled-up, levels: 1}
                components:
                  - id: commission
                    name: Commission
                    commission: {of: sales, rate: base, lines: each-credit}
                    payments:
                      parts:
                        - {weight: 50, due: {months-later: 0}}
                        - {weight: 50, due: {in-proportion-to: collected, of: amount}}
                      below-zero: at-once
                      after-leaving: paid
                  - id: override
                    name: Override
                    commission: {of: team, rate: 1 %, lines: each-credit}
                """);
        run.put("people.csv", "person_id\nann\nbob\neva\nmia\n");
        run.put("hierarchy.csv", "person_id,manager_id,from,to\nann,mia,,\nbob,mia,2026-03-01,\n");
        run.put("exceptions.csv", "person_id,number,value,from,to,reason\nbob,base,12 %,2026-02-01,,promised\n");
        run.put("events.csv", "transaction_id,event,date,amount\n2,collected,2026-03-05,300\n");
        run.put("rates.csv", "currency,into,rate,from,to\nUSD,EUR,0.9,2026-01-01,2026-12-31\n");
        run.put("transactions.csv", """
                transaction_id,person_id,date,amount,currency
                1,ann,2026-01-10,1000,USD
                2,bob,2026-02-10,500,EUR
                3,eva,2026-03-10,700,EUR
                """);
        run.pay("--as-of", "2026-01-31");
        run.keepAs("january");
        run.remove("january/manifest.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "rates.csv, '0.9,', '0.8,', 2",
        "exceptions.csv, 12 %, 13 %, 1",
        "hierarchy.csv, 'bob,mia,2026-03-01', 'bob,mia,2026-02-01', 1",
        "events.csv, 300, 200, 1",
        "january/earnings.csv, 45.00, 44.00, 1",
        "january/statements.csv, 45.00, 44.00, 1",
    })
    void calculatesThoseWhomAnInputTouches(String file, String before, String now, int touched) throws IOException {
        assertThat(incremental()).startsWith("4 of 4");
        assertThat(incremental()).startsWith("0 of 4");
        assertThat(run.text(file)).contains(before);
        run.put(file, run.text(file).replace(before, now));

        assertThat(incremental()).startsWith(touched + " of 4");

        run.keepAs("kept");
        run.pay(closed());
        for (String name : ResultFiles.NAMES) {
            assertThat(run.text("out/" + name)).as(name).isEqualTo(run.text("kept/" + name));
        }
    }

    private String incremental() {
        run.pay(Stream.concat(Stream.of("--incremental"), Stream.of(closed())).toArray(String[]::new));
        return run.lines().getLast();
    }

    private String[] closed() {
        return Stream.concat(Stream.of(CLOSED), Stream.of(run.path("january"))).toArray(String[]::new);
    }
}
