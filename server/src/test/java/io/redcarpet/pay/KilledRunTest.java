package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a run that was killed left behind is gone after the next. */
class KilledRunTest {

    @RegisterExtension
    private final PayRunFixture run = new PayRunFixture();

    @BeforeEach
    void leaveFilesOfAKilledIncrementalRun() throws IOException {
        run.copyGoodFiles();
        var names = new ArrayList<>(ResultFiles.NAMES);
        names.addAll(List.of(ResultFiles.PRINTS, Manifest.NAME, "run"));
        for (String name : names) {
            run.put("out/" + name + ".unfinished", "cut");
        }
    }

    @Test
    void leavesNothingAfterARun() {
        run.pay();

        assertThat(run.results())
                .containsAll(ResultFiles.NAMES)
                .hasSize(ResultFiles.NAMES.size() + 1)
                .contains(Manifest.NAME);
    }

    @Test
    void leavesNothingAfterAnIncrementalRun() {
        run.pay("--incremental");

        assertThat(run.results()).contains(ResultFiles.PRINTS).noneMatch(name -> name.endsWith(".unfinished"));
    }

    @Test
    void staysAsItIsInADryRun() {
        List<String> before = run.results();

        run.pay("--dry-run");

        assertThat(run.results()).isEqualTo(before);
    }
}
