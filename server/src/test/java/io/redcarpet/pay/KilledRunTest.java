package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What a run that was killed left behind is gone after the next. Files that are not finished have the same names in every
 * run, so that no run could write into a folder beside another anyway, and nothing is taken from one that could end well.
 */
class KilledRunTest {

    @RegisterExtension
    private final PayRunFixture run = new PayRunFixture();

    @BeforeEach
    void leaveFilesOfAKilledIncrementalRun() throws IOException {
        run.copyGoodFiles();
        var names = new ArrayList<>(ResultFiles.NAMES);
        names.add(ResultFiles.PRINTS);
        for (String name : names) {
            run.put("out/" + name + ".unfinished", "cut");
        }
    }

    @Test
    void leavesNothingAfterARun() {
        run.pay();

        assertThat(run.results()).containsExactlyInAnyOrderElementsOf(ResultFiles.NAMES);
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
