package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a change touches is calculated again, the rest is taken over, and both are what a run from scratch writes. */
class IncrementalTest {

    private static final String TRANSACTIONS = "transaction_id,person_id,booked_on,family,amount\n";

    @RegisterExtension
    private final PayRunFixture run = new PayRunFixture();

    @BeforeEach
    void begin() throws IOException {
        run.copyGoodFiles();
        run.put("people.csv", "person_id,manager_id,goal\nP1,M1,1000\nP2,M1,1000\nP3,,1000\nM1,,1000\n");
        run.put("quotas.csv", """
                person_id,measure,period,amount
                P1,bookings,2026,12000
                P2,bookings,2026,12000
                P3,bookings,2026,12000
                M1,bookings,2026,12000
                """);
    }

    @Test
    void calculatesNobodyAgainWhereNothingChanged() throws IOException {
        run.put("transactions.csv", TRANSACTIONS + "1,P1,2026-01-05,A,100\n2,P3,2026-01-06,B,50\n");
        incremental();

        assertThat(incremental()).isEqualTo("0 of 4 people calculated; all others are as they were.");
    }

    @Test
    void calculatesThePersonAndTheManagerOfASaleThatChanged() throws IOException {
        run.put("transactions.csv", TRANSACTIONS + "1,P1,2026-01-05,A,100\n2,P3,2026-01-06,B,50\n");
        incremental();
        run.put("transactions.csv", TRANSACTIONS + "1,P1,2026-01-05,A,110\n2,P3,2026-01-06,B,50\n");

        assertThat(incremental()).isEqualTo("2 of 4 people calculated; all others are as they were.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan.yaml", "people.csv", "quotas.csv"})
    void calculatesEverybodyWhomAChangeOfAnotherFileTouches(String file) throws IOException {
        run.put("transactions.csv", TRANSACTIONS + "1,P1,2026-01-05,A,100\n2,P3,2026-01-06,B,50\n");
        incremental();
        run.put(file, run.text(file).replace("12000", "15000").replace("1000", "1500"));

        assertThat(incremental()).doesNotStartWith("0 ");
        isAsFromScratch();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void writesWhatARunFromScratchWrites(long seed) throws IOException {
        var random = new Random(seed);
        var rows = new ArrayList<String>();
        for (int change = 0; change < 5; change++) {
            for (int i = 0; i < 4; i++) {
                rows.add("P%d,2026-%02d-15,A,%d\n"
                        .formatted(1 + random.nextInt(3), 1 + random.nextInt(12), random.nextInt(-500, 3000)));
            }
            rows.remove(random.nextInt(rows.size()));
            var text = new StringBuilder(TRANSACTIONS);
            for (int i = 0; i < rows.size(); i++) {
                text.append(i).append(',').append(rows.get(i));
            }
            run.put("transactions.csv", text.toString());
            incremental();
            isAsFromScratch();
        }
    }

    @Test
    void calculatesEverybodyWhereTheResultsAreNotAsTheyWereWritten() throws IOException {
        run.put("transactions.csv", TRANSACTIONS + "1,P1,2026-01-05,A,100\n2,P3,2026-01-06,B,50\n");
        incremental();
        run.put("out/earnings.csv", run.text("out/earnings.csv") + "x\n");

        assertThat(incremental()).isEqualTo("4 of 4 people calculated; all others are as they were.");
        isAsFromScratch();
    }

    @ParameterizedTest
    @ValueSource(strings = {"earnings.csv", "fingerprints.csv", "manifest.csv"})
    void calculatesEverybodyWhereADigitIsAnother(String file) throws IOException {
        run.put("transactions.csv", TRANSACTIONS + "1,P1,2026-01-05,A,100\n2,P3,2026-01-06,B,50\n");
        incremental();
        String text = run.text("out/" + file);
        int digit = text.lastIndexOf('0');
        run.put("out/" + file, text.substring(0, digit) + "9" + text.substring(digit + 1));

        assertThat(incremental()).isEqualTo("4 of 4 people calculated; all others are as they were.");
        isAsFromScratch();
    }

    @Test
    void leavesNoFingerprintsOfARunThatDoesNotKeepThem() throws IOException {
        run.put("transactions.csv", TRANSACTIONS + "1,P1,2026-01-05,A,100\n");
        incremental();
        assertThat(run.results()).contains("fingerprints.csv");

        run.pay();

        assertThat(run.results()).doesNotContain("fingerprints.csv");
    }

    @Test
    void calculatesEverybodyWhoseShareOfAPoolIsMovedByAnother() throws IOException {
        run.put("plan.yaml", run.text("plan.yaml") + """
                          - id: pool
                            name: Pool
                            pool:
                              every: month
                              among: plan
                              holds: 1000
                              parts: {by: {credited: bookings, over: month}, rounding: {mode: half-up, digits: 2}}
                              proration: none
                        """);
        run.put("transactions.csv", TRANSACTIONS + "1,P1,2026-01-05,A,100\n2,P3,2026-01-06,B,50\n");
        incremental();
        run.put("transactions.csv", TRANSACTIONS + "1,P1,2026-01-05,A,110\n2,P3,2026-01-06,B,50\n");

        assertThat(incremental()).isEqualTo("4 of 4 people calculated; all others are as they were.");
        isAsFromScratch();
    }

    /** What it tells in the end. */
    private String incremental() {
        run.pay("--incremental");
        return run.lines().getLast();
    }

    private void isAsFromScratch() throws IOException {
        run.rename("out", "kept");
        run.pay();
        for (String name : ResultFiles.NAMES) {
            assertThat(run.text("out/" + name)).isEqualTo(run.text("kept/" + name));
        }
        run.remove("out");
        run.rename("kept", "out");
    }
}
