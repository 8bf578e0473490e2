package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was earned and is still to come stands in statements: half is paid with the invoice, half when all is collected. */
class HeldTest {

    private static final String PLAN = """
            version: %s
            valid: {from: %s, to: %s}
            currency: EUR
            %s
            measures:
              sales: {value: amount, unit: money, credits: direct}
            components:
              - id: commission
                name: Commission
                commission: {of: sales, rate: 10 %%, lines: each-credit}
                payments:
                  parts:
                    - {weight: 1, due: {day: invoiced}}
                    - {weight: 1, due: {event: collected}}
                  below-zero: at-once
                  after-leaving: lapses
                clawbacks:
                  - {event: cancelled, of: earned, share: 50 %%, after-leaving: taken-back}
            """;
    private static final String YEAR = PLAN.formatted("1", "2026-01-01", "2026-12-31", "");
    private static final String TRANSACTIONS = "transaction_id,person_id,date,invoiced,amount\n";
    private static final String EVENTS = "transaction_id,event,date\n";

    @RegisterExtension
    private final PayRunFixture run = new PayRunFixture();

    @BeforeEach
    void begin() throws IOException {
        run.plan("plan.yaml", YEAR);
        run.put("people.csv", "person_id\nann\n");
        run.put("transactions.csv", TRANSACTIONS + "1,ann,2026-01-10,2026-02-03,500\n");
        run.put("events.csv", EVENTS + "1,collected,2026-04-20\n");
    }

    @Test
    void standsAlsoInPeriodsInWhichNothingIsPaid() throws IOException {
        run.pay("--as-of", "2026-04-30");

        assertThat(run.rows("statements.csv"))
                .containsExactly(
                        "ann/2026-01,ann,Plan,2026-01,payable,0.00,EUR",
                        "ann/2026-01,ann,Plan,2026-01,held:commission,50.00,EUR",
                        "ann/2026-02,ann,Plan,2026-02,commission,25.00,EUR",
                        "ann/2026-02,ann,Plan,2026-02,payable,25.00,EUR",
                        "ann/2026-02,ann,Plan,2026-02,held:commission,25.00,EUR",
                        "ann/2026-03,ann,Plan,2026-03,payable,0.00,EUR",
                        "ann/2026-03,ann,Plan,2026-03,held:commission,25.00,EUR",
                        "ann/2026-04,ann,Plan,2026-04,commission,25.00,EUR",
                        "ann/2026-04,ann,Plan,2026-04,payable,25.00,EUR");
    }

    @Test
    void isToldPartByPart() throws IOException {
        run.pay("--as-of", "2026-01-31");

        assertThat(run.explained("ann/2026-01/held:commission"))
                .containsExactly(
                        "Held ann/2026-01/held:commission: 50.00 EUR",
                        "  Earned by Jan 31, 2026 and still to come: 25.00 EUR + 25.00 EUR = 50.00 EUR",
                        "    1/ann/commission/paid-1, due on Feb 3, 2026: 25.00 EUR",
                        "    1/ann/commission/paid-2, waits for the event collected: 25.00 EUR");
    }

    @Test
    void isNoMoreHeldWhenSomebodyHasLeft() throws IOException {
        run.put("people.csv", "person_id,to\nann,2026-02-20\n");
        run.pay("--as-of", "2026-03-31");

        assertThat(held("2026-01")).containsExactly("50.00");
        assertThat(held("2026-02")).isEmpty();
        assertThat(held("2026-03")).isEmpty();
    }

    @Test
    void isOneLineForTwoVersionsOfAPlan() throws IOException {
        run.plan("plan.yaml", PLAN.formatted("1", "2026-01-01", "2026-01-31", ""));
        run.plan("plan2.yaml", PLAN.formatted("2", "2026-02-01", "2026-12-31", ""));
        run.put("transactions.csv", TRANSACTIONS + "1,ann,2026-01-10,2026-02-03,500\n2,ann,2026-02-10,,700\n");
        run.pay("--as-of", "2026-03-31");

        assertThat(held("2026-01")).containsExactly("50.00");
        assertThat(held("2026-02")).containsExactly("95.00");
        assertThat(held("2026-03")).containsExactly("95.00");
        assertThat(run.explained("ann/2026-03/held:commission")).hasSize(2 + 3);
    }

    /** What is held is in the currency of the plan; where nothing is paid, there is nothing to convert. */
    @Test
    void needsNoExchangeRateWhereNothingIsPaid() throws IOException {
        run.put(
                "plan.yaml",
                PlanHead.complete(PLAN.formatted("1", "2026-01-01", "2026-12-31", "pay-exchange: on-period-end")));
        run.put("people.csv", "person_id,pay_currency\nann,SEK\n");
        run.put("rates.csv", "currency,into,rate,from,to\nEUR,SEK,11,2026-02-28,2026-02-28\n");
        run.pay("--as-of", "2026-03-31");

        assertThat(run.rows("statements.csv"))
                .containsSequence(
                        "ann/2026-02,ann,Plan,2026-02,payable,25.00,EUR",
                        "ann/2026-02,ann,Plan,2026-02,payable:SEK,275.00,SEK",
                        "ann/2026-02,ann,Plan,2026-02,held:commission,25.00,EUR",
                        "ann/2026-03,ann,Plan,2026-03,payable,0.00,EUR",
                        "ann/2026-03,ann,Plan,2026-03,held:commission,25.00,EUR");
    }

    /** The invoice moves from January, which was paid, to March: nothing of it is paid again. */
    @Test
    void doesNotHoldWhatWasPaidBeforeItFellDue() throws IOException {
        run.put("transactions.csv", TRANSACTIONS + "1,ann,2026-01-10,2026-01-20,500\n");
        run.pay("--as-of", "2026-01-31");
        run.keepAs("closed");
        run.put("transactions.csv", TRANSACTIONS + "1,ann,2026-01-10,2026-03-20,500\n");
        payAfter("2026-01-31", "2026-04-30");

        assertThat(run.rows("statements.csv"))
                .containsExactly(
                        "ann/2026-01,ann,Plan,2026-01,commission,25.00,EUR",
                        "ann/2026-01,ann,Plan,2026-01,payable,25.00,EUR",
                        "ann/2026-01,ann,Plan,2026-01,held:commission,25.00,EUR",
                        "ann/2026-02,ann,Plan,2026-02,payable,0.00,EUR",
                        "ann/2026-02,ann,Plan,2026-02,held:commission,25.00,EUR",
                        "ann/2026-03,ann,Plan,2026-03,payable,0.00,EUR",
                        "ann/2026-03,ann,Plan,2026-03,held:commission,25.00,EUR",
                        "ann/2026-04,ann,Plan,2026-04,commission,25.00,EUR",
                        "ann/2026-04,ann,Plan,2026-04,payable,25.00,EUR");
        assertThat(run.explained("ann/2026-02/held:commission"))
                .contains("    Paid already for 1/ann/commission/paid-1: -25.00 EUR");
        assertThat(run.explained("ann/2026-01/held:commission")).hasSize(3);
    }

    /** Month by month, with changes of what was known: paid so far and held together are as if calculated at once. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void paidAndHeldTogetherAreWhatIsEarnedHoweverOftenPeriodsAreClosed(long seed) throws IOException {
        var random = new Random(seed);
        for (int month = 1; month <= 5; month++) {
            change(random);
            String end = end(month + 3);
            if (month == 1) {
                run.pay("--as-of", end);
            } else {
                payAfter(end(month - 1), end);
            }
            Map<String, BigDecimal> restated = paidAndHeld();
            run.keepAs("restated");
            run.pay("--as-of", end);
            for (int open = month; open <= month + 3; open++) {
                String period = "2026-%02d".formatted(open);
                assertThat(restated.get(period))
                        .as(period)
                        .isEqualByComparingTo(paidAndHeld().get(period));
            }
            run.remove("out");
            if (month > 1) {
                run.remove("closed");
            }
            run.rename("restated", "closed");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void incrementalRunsWriteTheSame(long seed) throws IOException {
        var random = new Random(seed);
        for (int round = 0; round < 4; round++) {
            change(random);
            run.pay("--incremental");
            String statements = run.text("out/statements.csv");
            String reasons = run.text("out/because.jsonl");
            run.keepAs("kept");
            run.pay();
            assertThat(run.text("out/statements.csv")).isEqualTo(statements);
            assertThat(run.text("out/because.jsonl")).isEqualTo(reasons);
            run.remove("out");
            run.rename("kept", "out");
        }
    }

    /** Sales stay on their days, and all else of them may change. */
    private void change(Random random) throws IOException {
        var sales = new StringBuilder(TRANSACTIONS);
        var events = new StringBuilder(EVENTS);
        for (int sale = 1; sale <= 6; sale++) {
            String invoiced = random.nextInt(3) == 0 ? "" : day(random, 8);
            sales.append("%d,ann,2026-%02d-10,%s,%d%n".formatted(sale, sale, invoiced, random.nextInt(-300, 2000)));
            if (random.nextBoolean()) {
                events.append("%d,collected,%s%n".formatted(sale, day(random, 8)));
            }
            if (random.nextInt(3) == 0) {
                events.append("%d,cancelled,%s%n".formatted(sale, day(random, 8)));
            }
        }
        run.put("transactions.csv", sales.toString());
        run.put("events.csv", events.toString());
    }

    private static String day(Random random, int months) {
        return "2026-%02d-%02d".formatted(1 + random.nextInt(months), 1 + random.nextInt(28));
    }

    private static String end(int month) {
        return YearMonth.of(2026, month).atEndOfMonth().toString();
    }

    /** By the end of each period. */
    private Map<String, BigDecimal> paidAndHeld() throws IOException {
        var byPeriod = new TreeMap<String, BigDecimal>();
        for (int month = 1; month <= 8; month++) {
            String period = "2026-%02d".formatted(month);
            BigDecimal sum = held(period).stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
            for (String[] fields : run.fields("statements.csv")) {
                if (fields[4].equals("payable") && fields[3].compareTo(period) <= 0) {
                    sum = sum.add(new BigDecimal(fields[5]));
                }
            }
            byPeriod.put(period, sum);
        }
        return byPeriod;
    }

    private void payAfter(String closedThrough, String asOf) {
        run.payAfter(closedThrough, "closed", "--as-of", asOf);
    }

    private List<String> held(String period) throws IOException {
        var held = new ArrayList<String>();
        for (String[] fields : run.fields("statements.csv")) {
            if (fields[3].equals(period) && fields[4].equals("held:commission")) {
                held.add(fields[5]);
            }
        }
        return held;
    }
}
