package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A dry run ends as the run would, and tells the same, whatever only turns out when results are made. */
class DryRunTest {

    @RegisterExtension
    private final PayRunFixture run = new PayRunFixture();

    @BeforeEach
    void payJanuary() throws IOException {
        run.plan("plan.yaml", "currency: EUR\npay-exchange: on-period-end\n" + PlanHead.TEN_PERCENT);
        run.put("people.csv", "person_id\nann\n");
        run.put(
                "transactions.csv",
                "transaction_id,person_id,date,amount\n1,ann,2026-01-10,400\n2,ann,2026-02-10,50\n");
        run.pay("--as-of", "2026-01-31");
        run.keepAs("january");
    }

    @Test
    void tellsOfAPreviousRunThatWasChanged() throws IOException {
        run.put("january/statements.csv", run.text("january/statements.csv").replace("40.00", "90.00"));

        assertThat(both("--closed-through", "2026-01-31", "--previous", january()))
                .startsWith("statements.csv: This file in the folder of --previous, " + january() + ", is not as");
    }

    @Test
    void tellsOfAMissingRateForPayInAnotherCurrency() throws IOException {
        run.put("people.csv", "person_id,pay_currency\nann,SEK\n");

        assertThat(both()).contains("There is no exchange rate for EUR/SEK on 2026-01-31");
    }

    @Test
    void tellsOfAPreviousRunThatCannotBeRead() throws IOException {
        run.remove("january/manifest.csv");
        run.put("january/earnings.csv", run.text("january/earnings.csv").replace("40.00", "forty"));

        assertThat(both("--closed-through", "2026-01-31", "--previous", january()))
                .contains("earnings.csv:2");
    }

    @Test
    void tellsOfReasonsOfAPreviousRunThatCannotBeRead() throws IOException {
        run.remove("january/manifest.csv");
        run.putLatin1("january/because.jsonl", "ä\n");

        assertThat(both("--closed-through", "2026-01-31", "--previous", january()))
                .contains("because.jsonl");
    }

    @Test
    void tellsOfAFolderForResultsThatIsAFile() throws IOException {
        run.put("out", "");

        assertThat(both()).contains("out");
    }

    @Test
    void writesNothingWhereNothingIsWrong() {
        run.payAfter("2026-01-31", "january", "--dry-run");

        assertThat(run.told()).startsWith("Nothing is wrong. One person calculated in ");
        assertThat(run.folder().resolve("out")).doesNotExist();
    }

    private String january() {
        return run.path("january");
    }

    /** What both tell. */
    private String both(String... options) {
        String dry = run.refusal(
                Stream.concat(Stream.of(options), Stream.of("--dry-run")).toArray(String[]::new));
        String told = run.refusal(options);
        assertThat(dry).isEqualTo(told);
        return told;
    }
}
