package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Results are written where nothing is lost by it. */
class DestinationTest {

    static final Set<String> PROVEN =
            Set.of("pay.wrong.noFolder", "pay.wrong.overwritten", "pay.wrong.running", "pay.wrong.unwritable");

    @RegisterExtension
    private final PayRunFixture run = new PayRunFixture();

    @BeforeEach
    void begin() throws IOException {
        run.copyGoodFiles();
    }

    @Test
    void refusesToWriteOverAnInput() throws IOException {
        run.put("out/credits.csv", "transaction_id,event,date\n");
        String events = run.path("out/credits.csv");

        assertThat(run.refusal("--events", events))
                .startsWith("--out: " + events + " is read and would be written over");

        assertThat(run.text("out/credits.csv")).isEqualTo("transaction_id,event,date\n");
    }

    @Test
    void refusesToWriteOverWhatWasPaid() {
        run.pay();

        assertThat(run.refusal("--closed-through", "2026-01-31", "--previous", run.path("out")))
                .startsWith("--out: " + run.path("out") + " is read and would be written over");
    }

    @Test
    void refusesAFolderThatCannotBeMade() throws IOException {
        run.put("out", "a file");

        Answer answer = Answer.to(
                "--plan", run.path("plan.yaml"),
                "--people", run.path("people.csv"),
                "--quotas", run.path("quotas.csv"),
                "--transactions", run.path("transactions.csv"),
                "--out", run.path("out/below"));

        assertThat(answer.code()).isEqualTo(PayCommand.BAD_INPUT);
        assertThat(answer.err()).startsWith("--out: The folder ").contains("name another one");
    }

    @Test
    void refusesAFolderIntoWhichAnotherRunWrites() throws IOException {
        Path out = Files.createDirectory(run.folder().resolve("out"));
        try (FolderLock lock = FolderLock.of(out).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(run.refusal()).startsWith("--out: Another run is writing into the folder " + out);
        }

        run.pay();

        assertThat(run.results()).doesNotContain("run.unfinished");
    }

    @Test
    void leavesNothingOnADiskThatIsFull() throws IOException {
        Path out = Files.createDirectory(run.folder().resolve("out"));
        Files.createSymbolicLink(out.resolve("earnings.csv.unfinished"), Path.of("/dev/full"));

        assertThat(run.code()).isEqualTo(1);

        assertThat(run.results()).isEmpty();
    }

    @Test
    void refusesAPreviousRunThatIsNoFolder() {
        String people = run.path("people.csv");

        assertThat(run.refusal("--closed-through", "2026-01-31", "--previous", people))
                .startsWith("--previous: There is no folder " + people);
    }

    @Test
    void readsLinesThatEndAsOnOldSystems() throws IOException {
        run.put("transactions.csv", run.text("transactions.csv").replace("\n", "\r"));

        run.pay();

        assertThat(run.rows("credits.csv")).isNotEmpty();
    }
}
