package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dry run ends as the run would, and tells the same, whatever only turns out when results are made. */
class DryRunTest {

    @TempDir
    private Path folder;

    private PayRunFixture run;

    @BeforeEach
    void payJanuary() throws IOException {
        run = new PayRunFixture(folder);
        run.put("plan.yaml", PlanHead.complete("""
                currency: EUR
                pay-exchange: on-period-end
                measures:
                  sales: {value: amount, unit: money, credits: direct}
                components:
                  - id: commission
                    name: Commission
                    commission: {of: sales, rate: 10 %, lines: each-credit}
                """));
        run.put("people.csv", "person_id\nann\n");
        run.put("quotas.csv", "person_id,amount\n");
        run.put(
                "transactions.csv",
                "transaction_id,person_id,date,amount\n1,ann,2026-01-10,400\n2,ann,2026-02-10,50\n");
        assertThat(run.pay(List.of("--as-of", "2026-01-31"))).as(run.told()).isZero();
        Files.move(folder.resolve("out"), folder.resolve("january"));
    }

    @Test
    void tellsOfAMissingRateForPayInAnotherCurrency() throws IOException {
        run.put("people.csv", "person_id,pay_currency\nann,SEK\n");

        assertThat(both()).contains("There is no exchange rate for EUR/SEK on 2026-01-31");
    }

    @Test
    void tellsOfAPreviousRunThatCannotBeRead() throws IOException {
        run.put("january/earnings.csv", run.text("january/earnings.csv").replace("40.00", "forty"));

        assertThat(both("--closed-through", "2026-01-31", "--previous", january()))
                .contains("earnings.csv:2");
    }

    @Test
    void tellsOfReasonsOfAPreviousRunThatCannotBeRead() throws IOException {
        Files.write(folder.resolve("january/because.jsonl"), "ä\n".getBytes(StandardCharsets.ISO_8859_1));

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
        assertThat(run.pay(List.of("--dry-run", "--closed-through", "2026-01-31", "--previous", january())))
                .as(run.told())
                .isZero();
        assertThat(run.told()).startsWith("Nothing is wrong. One person calculated in ");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private String january() {
        return folder.resolve("january").toString();
    }

    /** What both tell. */
    private String both(String... options) {
        var dry = new PayRunFixture(folder);
        assertThat(dry.pay(Stream.concat(Stream.of(options), Stream.of("--dry-run"))
                        .toList()))
                .isEqualTo(PayCommand.BAD_INPUT);
        assertThat(run.pay(List.of(options))).isEqualTo(PayCommand.BAD_INPUT);
        assertThat(dry.told()).isEqualTo(run.told());
        return run.told();
    }
}
