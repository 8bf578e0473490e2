package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rows are written quickly where nothing needs quotes; where something does they say the same. */
class QuotedRowsTest {

    @RegisterExtension
    private final PayRunFixture run = new PayRunFixture();

    @Test
    void writesTheSameRowsAboutATransactionWhoseNumberNeedsQuotes() throws IOException {
        run.copyGoodFiles();
        run.pay();
        String credits = run.text("out/credits.csv");
        String earnings = run.text("out/earnings.csv");
        assertThat(earnings).contains("T1/");

        run.put("transactions.csv", run.text("transactions.csv").replace("T1", "\"T,1\""));
        run.pay();

        assertThat(unquoted(run.text("out/credits.csv"))).isEqualTo(credits);
        assertThat(unquoted(run.text("out/earnings.csv"))).isEqualTo(earnings);
    }

    private static String unquoted(String rows) {
        assertThat(rows).contains("\"T,1/");
        return rows.replace("\"", "").replace("T,1", "T1");
    }
}
