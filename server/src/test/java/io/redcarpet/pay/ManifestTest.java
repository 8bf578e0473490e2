package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** January is paid; what of its results is not as it was written is not gone on from. */
class ManifestTest {

    /** Messages that are proven here. */
    static final Set<String> PROVEN = Set.of("pay.wrong.changed");

    @RegisterExtension
    private final PayRunFixture run = new PayRunFixture();

    @BeforeEach
    void payJanuary() throws IOException {
        run.plan("plan.yaml", "currency: EUR\n" + PlanHead.TEN_PERCENT);
        run.put("people.csv", "person_id\nann\n");
        run.put(
                "transactions.csv",
                "transaction_id,person_id,date,amount\n1,ann,2026-01-10,400\n2,ann,2026-02-10,50\n");
        run.pay("--as-of", "2026-01-31");
    }

    @Test
    void listsEachFileWithItsLengthAndChecksum() throws IOException {
        assertThat(run.rows("manifest.csv"))
                .hasSize(ResultFiles.NAMES.size())
                .anyMatch(row -> row.matches("earnings\\.csv,[0-9]+,[0-9a-f]{8}"));
    }

    /** The check value of CRC-32C, as RFC 3720 and all who implement it give it. */
    @Test
    void countsTheChecksumAsOthersDo() throws IOException {
        run.put("check.txt", "123456789");

        assertThat(new Manifest.Entry("check.txt", 9, 0xE3069283L).isAsWritten(run.folder()))
                .isTrue();
        assertThat(new Manifest.Entry("check.txt", 9, 0xE3069284L).isAsWritten(run.folder()))
                .isFalse();
    }

    /** As after a run that was killed between two of its files. */
    @ParameterizedTest
    @ValueSource(strings = {"credits.csv", "earnings.csv", "statements.csv", "costs.csv", "because.jsonl"})
    void refusesAFileOfAnotherRun(String file) throws IOException {
        run.keepAs("january");
        run.put("transactions.csv", run.text("transactions.csv").replace("400", "500"));
        run.pay("--as-of", "2026-01-31");
        run.put("january/" + file, run.text("out/" + file) + "\n");

        assertThat(refusal()).startsWith(file + ": This file in the folder of --previous, ");
    }

    @Test
    void refusesAFileThatIsGone() throws IOException {
        run.keepAs("january");
        run.remove("january/statements.csv");

        assertThat(refusal()).startsWith("statements.csv: ");
    }

    @Test
    void acceptsWhatWasChangedOnPurpose() throws IOException {
        run.keepAs("january");
        run.put("january/earnings.csv", run.text("january/earnings.csv").replace("40.00", "30.00"));
        run.remove("january/manifest.csv");

        run.payAfter("2026-01-31", "january");

        assertThat(run.rows("differences.csv"))
                .containsExactly("1/ann/commission/in-2026-02,ann,commission,2026-01,30.00,40.00,10.00,USD,2026-02"
                        .replace("USD", "EUR"));
    }

    @Test
    void refusesAManifestThatCannotBeRead() throws IOException {
        run.keepAs("january");
        run.put("january/manifest.csv", "file,bytes,crc32c\nearnings.csv,1,many\n");

        assertThat(refusal()).startsWith("manifest.csv:2");
    }

    private String refusal() {
        return run.refusal("--closed-through", "2026-01-31", "--previous", run.path("january"));
    }
}
