package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows are written quickly where nothing needs quotes; where something does they say the same. */
class QuotedRowsTest {

    @TempDir
    private Path folder;

    @Test
    void writesTheSameRowsAboutATransactionWhoseNumberNeedsQuotes() throws IOException {
        var run = new PayRunFixture(folder);
        run.copyGoodFiles();
        assertThat(run.pay(List.of())).as(run.told()).isZero();
        String credits = out("credits.csv");
        String earnings = out("earnings.csv");
        assertThat(earnings).contains("T1/");

        run.put("transactions.csv", run.text("transactions.csv").replace("T1", "\"T,1\""));
        assertThat(run.pay(List.of())).as(run.told()).isZero();

        assertThat(unquoted(out("credits.csv"))).isEqualTo(credits);
        assertThat(unquoted(out("earnings.csv"))).isEqualTo(earnings);
    }

    private static String unquoted(String rows) {
        assertThat(rows).contains("\"T,1/");
        return rows.replace("\"", "").replace("T,1", "T1");
    }

    private String out(String file) throws IOException {
        return Files.readString(folder.resolve("out").resolve(file));
    }
}
