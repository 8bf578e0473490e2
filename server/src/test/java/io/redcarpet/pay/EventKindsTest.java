package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An event whose kind is misspelt pays nothing, and is not passed over without a word. */
class EventKindsTest {

    private static final Path GUIDE = Path.of("../docs/guide/pay");

    @RegisterExtension
    private final PayRunFixture run = new PayRunFixture();

    @Test
    void namesTheKindsThatNoPlanAsksFor() throws IOException {
        assertThat(told("1901,cancelled,2026-05-15\n1902,canceled,2026-05-15\n1903,delivered,2026-05-15\n"))
                .containsExactly(
                        "2 events are of kinds that no plan asks for, and changed nothing: canceled, delivered.");
    }

    @Test
    void tellsNothingWhereAllAreAskedFor() throws IOException {
        assertThat(told("1901,cancelled,2026-05-15\n")).isEmpty();
    }

    private List<String> told(String events) throws IOException {
        run.put("plan.yaml", Files.readString(GUIDE.resolve("17-clawback.yaml")));
        run.put("people.csv", "person_id\nanna\n");
        run.put("transactions.csv", Files.readString(GUIDE.resolve("17-clawback-transactions.csv")));
        run.put("events.csv", "transaction_id,event,date\n" + events);
        run.pay();
        return run.lines();
    }
}
