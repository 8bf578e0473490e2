package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Months whose costs are closed stay as they were booked, and the first open one catches up. */
class CostRestatingTest {

    private static final Path GUIDE = Path.of("../docs/guide/pay");
    private static final String SALE = "2001,anna,2026-01-20,2026-02-01,20,20000\n";
    private static final String HEADER = "transaction_id,person_id,booked_on,starts_on,term_months,amount\n";

    @RegisterExtension
    private final PayRunFixture run = new PayRunFixture();

    @BeforeEach
    void begin() throws IOException {
        run.put("plan.yaml", Files.readString(GUIDE.resolve("18-contract-costs.yaml")));
        run.put("people.csv", "person_id\nanna\n");
        run.put("events.csv", "transaction_id,event,date\n");
        run.put("transactions.csv", HEADER + SALE);
        run.pay();
        run.keepAs("paid");
    }

    @Test
    void keepsClosedMonthsAndCatchesUpInTheFirstOpenOne() throws IOException {
        run.put("transactions.csv", HEADER + SALE.replace(",20000", ",40000"));

        restate();

        assertThat(costs())
                .containsSequence(
                        "2001/anna/commission/cost-2026-03,obtaining,anna,commission,2001,2026-03,"
                                + "950.00,0.00,0.00,50.00,0.00,900.00,EUR",
                        "2001/anna/commission/cost-2026-04,obtaining,anna,commission,2001,2026-04,"
                                + "900.00,1000.00,0.00,200.00,0.00,1700.00,EUR",
                        "2001/anna/commission/cost-2026-05,obtaining,anna,commission,2001,2026-05,"
                                + "1700.00,0.00,0.00,100.00,0.00,1600.00,EUR");
        assertThat(run.text("out/because.jsonl"))
                .contains("2001/anna/commission/cost-2026-03")
                .contains("2001/anna/commission/cost-2026-04");
    }

    @Test
    void writesTheSameAgainWhereNothingChanged() throws IOException {
        restate();

        assertThat(run.text("out/costs.csv")).isEqualTo(run.text("paid/costs.csv"));
    }

    @Test
    void takesBackTheCostOfWhatIsGone() throws IOException {
        run.put("transactions.csv", HEADER);

        restate();

        assertThat(costs())
                .hasSize(5)
                .endsWith("2001/anna/commission/cost-2026-04,obtaining,anna,commission,2001,2026-04,"
                        + "900.00,-1000.00,0.00,-100.00,0.00,0.00,EUR");
    }

    @Test
    void spreadsWhatIsLeftOverAChangedTermAndCatchesUpOnClosedMonths() throws IOException {
        run.put("events.csv", "transaction_id,event,date,until\n2001,renewed,2026-03-02,2028-05-31\n");

        restate();

        assertThat(costs())
                .contains(
                        "2001/anna/commission/cost-2026-03,obtaining,anna,commission,2001,2026-03,"
                                + "950.00,0.00,0.00,50.00,0.00,900.00,EUR",
                        "2001/anna/commission/cost-2026-04,obtaining,anna,commission,2001,2026-04,"
                                + "900.00,0.00,0.00,20.38,0.00,879.62,EUR",
                        "2001/anna/commission/cost-2026-05,obtaining,anna,commission,2001,2026-05,"
                                + "879.62,0.00,0.00,35.19,0.00,844.43,EUR")
                .last()
                .asString()
                .startsWith("2001/anna/commission/cost-2028-05,")
                .endsWith(",0.00,EUR");
    }

    @Test
    void catchesUpWhenItIsKnownFromWhenTheCustomerIsServed() throws IOException {
        run.put("transactions.csv", HEADER + SALE.replace("2026-02-01", ""));
        run.pay();
        assertThat(costs())
                .containsExactly(
                        costs().getFirst(),
                        "2001/anna/commission/cost-2026-01,obtaining,anna,commission,2001,2026-01,"
                                + "0.00,1000.00,0.00,0.00,0.00,1000.00,EUR");
        run.keepAs("unserved");
        run.put("transactions.csv", HEADER + SALE);

        run.payAfter("2026-03-31", "unserved");

        assertThat(costs())
                .containsSequence(
                        "2001/anna/commission/cost-2026-01,obtaining,anna,commission,2001,2026-01,"
                                + "0.00,1000.00,0.00,0.00,0.00,1000.00,EUR",
                        "2001/anna/commission/cost-2026-04,obtaining,anna,commission,2001,2026-04,"
                                + "1000.00,0.00,0.00,150.00,0.00,850.00,EUR");
    }

    private void restate() {
        run.payAfter("2026-03-31", "paid");
    }

    private List<String> costs() throws IOException {
        return run.text("out/costs.csv").lines().toList();
    }
}
