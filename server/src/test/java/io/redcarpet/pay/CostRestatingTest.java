package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Months whose costs are closed stay as they were booked, and the first open one catches up. */
class CostRestatingTest {

    private static final Path GUIDE = Path.of("../docs/guide/pay");
    private static final List<String> CLOSED = List.of("--closed-through", "2026-03-31", "--previous");
    private static final String SALE = "2001,anna,2026-01-20,2026-02-01,20,20000\n";
    private static final String HEADER = "transaction_id,person_id,booked_on,starts_on,term_months,amount\n";

    @TempDir
    private Path folder;

    private PayRunFixture run;

    @BeforeEach
    void begin() throws IOException {
        run = new PayRunFixture(folder);
        run.put("plan.yaml", Files.readString(GUIDE.resolve("18-contract-costs.yaml")));
        run.put("people.csv", "person_id\nanna\n");
        run.put("quotas.csv", "person_id,measure,period,amount\n");
        run.put("events.csv", "transaction_id,event,date\n");
        run.put("transactions.csv", HEADER + SALE);
        assertThat(run.pay(List.of())).as(run.told()).isZero();
        Files.move(folder.resolve("out"), folder.resolve("paid"));
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

        assertThat(folder.resolve("out/costs.csv")).hasSameTextualContentAs(folder.resolve("paid/costs.csv"));
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
        assertThat(run.pay(List.of())).as(run.told()).isZero();
        assertThat(costs())
                .containsExactly(
                        costs().getFirst(),
                        "2001/anna/commission/cost-2026-01,obtaining,anna,commission,2001,2026-01,"
                                + "0.00,1000.00,0.00,0.00,0.00,1000.00,EUR");
        Files.move(folder.resolve("out"), folder.resolve("unserved"));
        run.put("transactions.csv", HEADER + SALE);

        restate("unserved");

        assertThat(costs())
                .containsSequence(
                        "2001/anna/commission/cost-2026-01,obtaining,anna,commission,2001,2026-01,"
                                + "0.00,1000.00,0.00,0.00,0.00,1000.00,EUR",
                        "2001/anna/commission/cost-2026-04,obtaining,anna,commission,2001,2026-04,"
                                + "1000.00,0.00,0.00,150.00,0.00,850.00,EUR");
    }

    private void restate() {
        restate("paid");
    }

    private void restate(String previous) {
        var options = new ArrayList<>(CLOSED);
        options.add(folder.resolve(previous).toString());
        assertThat(run.pay(options)).as(run.told()).isZero();
    }

    private List<String> costs() throws IOException {
        return run.text("out/costs.csv").lines().toList();
    }
}
