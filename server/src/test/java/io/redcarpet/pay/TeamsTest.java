package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A pool of 100, places, and a budget of 50, each quarter; of two versions of a plan and of another plan. */
class TeamsTest {

    private static final String MEASURES = """
            measures:
              sales: {value: amount, unit: money, credits: direct}
            quotas:
              sales: {spread: months, proration: none, ramp: none, zero-counts-as: refuse}
            components:
            """;
    private static final String TEAM = """
              - id: place
                name: Place
                bonus:
                  every: quarter
                  by: {rank-by: {credited: sales, over: quarter}, among: manager, ties: 1-2-2-4}
                  pays: {line: [{at: 0, pays: 0}, {at: 1, pays: 1}], beyond: rising}
                  true-up: no
                  proration: none
              - id: pool
                name: Pool
                pool: {every: quarter, holds: 100, among: plan, parts: equal, proration: days}
              - id: spiff
                name: Spiff
                commission: {of: sales, rate: 10 %, lines: each-credit}
                limits:
                  - {budget: 50, per: quarter, among: plan, taken: in-order-of-credits, returns: give-back}
            """;
    private static final String OTHER = """
              - id: other
                name: Other
                commission: {of: sales, rate: 1 %, lines: each-credit}
            """;
    private static final String PEOPLE = """
            person_id,plan,from,to,status,manager_id
            ana,Team,,,,max
            ben,Team,,2026-03-17,,max
            ben,Other,2026-03-18,,,
            eva,Team,,2026-01-31,leave,mia
            eva,Team,2026-02-01,2026-03-19,,mia
            eva,Team,2026-03-20,,leave,mia
            ida,Other,,2026-02-28,,mia
            ida,Team,2026-03-01,,,max
            max,Other,,,,
            mia,Other,,,,
            """;
    private static final String SALES = """
            transaction_id,person_id,date,amount
            1,ana,2026-01-10,200
            2,ben,2026-02-10,250
            3,ida,2026-02-20,600
            4,ana,2026-03-10,100
            5,ben,2026-03-20,1000
            6,ida,2026-03-25,100
            """;

    @RegisterExtension
    private final PayRunFixture run = new PayRunFixture();

    @BeforeEach
    void put() throws IOException {
        run.put("a.yaml", plan("Team", "{from: 2026-01-01, to: 2026-02-28}", TEAM));
        run.put("b.yaml", plan("Team", "{from: 2026-03-01, to: 2026-12-31}", TEAM));
        run.put("c.yaml", plan("Other", "{from: 2026-01-01, to: 2026-12-31}", OTHER));
        run.put("people.csv", PEOPLE);
        run.put("transactions.csv", SALES);
    }

    @Test
    void looksAtWhoIsOnThePlanOnTheLastDay() throws IOException {
        run.pay("--as-of", "2026-04-15");

        assertThat(paid())
                .as("Ben has left the plan, Eva is on leave, and Ida's sales before she came count")
                .containsEntry("ana/2026-03/place", "2.00")
                .containsEntry("ida/2026-03/place", "1.00")
                .containsEntry("eva/2026-03/place", "1.00")
                .containsEntry("ana/2026-03/pool", "38.27")
                .containsEntry("ida/2026-03/pool", "38.27")
                .containsEntry("eva/2026-03/pool", "23.46")
                .doesNotContainKeys("ben/2026-03/place", "ben/2026-03/pool", "ana/2026-02/pool", "ana/2026-06/pool");
    }

    @Test
    void hasABudgetForEachVersion() throws IOException {
        run.pay("--as-of", "2026-04-15");

        assertThat(paid())
                .containsEntry("1/ana/spiff", "20.00")
                .containsEntry("2/ben/spiff", "25.00")
                .containsEntry("4/ana/spiff", "10.00")
                .containsEntry("6/ida/spiff", "10.00");
    }

    @Test
    void writesTheSameWithAnyNumberOfProcessors() throws IOException {
        run.pay("--processors", "1");
        String one = results();

        run.pay("--processors", "4");

        assertThat(results()).isEqualTo(one);
    }

    @Test
    void postsWhatALateSaleChangesForTheWholeTeam() throws IOException {
        run.put("people.csv", "person_id,plan\nana,Team\nben,Team\n");
        run.put(
                "transactions.csv",
                "transaction_id,person_id,date,amount\n1,ana,2026-01-10,400\n2,ben,2026-02-10,250\n");
        run.pay();
        run.keepAs("before");
        run.put(
                "transactions.csv",
                "transaction_id,person_id,date,amount\n1,ana,2026-01-10,400\n3,ben,2026-01-05,300\n2,ben,2026-02-10,250\n");

        run.payAfter("2026-03-31", "before");
        assertThat(run.text("out/differences.csv"))
                .contains("1/ana/spiff/in-2026-04,ana,spiff,2026-01,40.00,20.00,-20.00,USD,2026-04")
                .contains("2/ben/spiff/in-2026-04,ben,spiff,2026-02,10.00,0.00,-10.00,USD,2026-04")
                .contains("3/ben/spiff/in-2026-04,ben,spiff,2026-01,0.00,30.00,30.00,USD,2026-04")
                .contains("ana/2026-03/place/in-2026-04,ana,place,2026-03,1.00,2.00,1.00,USD,2026-04");
        Map<String, BigDecimal> restated = sums();

        run.pay();
        assertThat(restated).isEqualTo(sums());
    }

    @Test
    void namesTheQuotaThatATeamNeeds() throws IOException {
        run.put(
                "b.yaml",
                run.text("b.yaml")
                        .replace(
                                "credited: sales, over: quarter",
                                "attainment-of: sales, over: quarter, against: to-date"));

        assertThat(run.refusal()).contains("ana has credits for sales but no quota from 2026-01-01 to 2026-03-31");
        assertThat(run.results()).isEmpty();
    }

    private static String plan(String name, String valid, String components) {
        String head = "plan: %s\nversion: %s\nvalid: %s\n".formatted(name, valid.substring(7, 17), valid);
        return PlanHead.complete(head + MEASURES + components);
    }

    private Map<String, String> paid() throws IOException {
        var paid = new TreeMap<String, String>();
        run.fields("earnings.csv").forEach(row -> paid.put(row[0], row[5]));
        return paid;
    }

    private Map<String, BigDecimal> sums() throws IOException {
        var sums = new TreeMap<String, BigDecimal>();
        run.fields("earnings.csv")
                .forEach(row ->
                        sums.merge(row[1] + " " + row[2] + " " + row[3], new BigDecimal(row[5]), BigDecimal::add));
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    private String results() throws IOException {
        return run.text("out/earnings.csv") + run.text("out/statements.csv") + run.text("out/because.jsonl");
    }
}
