package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nine months are paid and closed one after the other, while sales of closed months change and money comes in. Ann's plan gets
 * a version that pays whole euros, Bob goes to a plan that pays tens, and Eva leaves.
 */
class ClosingEveryMonthTest {

    private static final YearMonth LAST = YearMonth.of(2026, 9);

    private static final String RULES = """
            currency: EUR
            measures:
              sales: {value: amount, unit: money, credits: direct}
            quotas:
              sales: {spread: months, proration: days, ramp: none, zero-counts-as: refuse}
            components:
              - id: commission
                name: Commission
                commission:
                  of: sales
                  lines: each-credit
                  rate:
                    tiers-by: {attainment-of: sales, over: year, against: whole-period}
                    mode: marginal
                    edge: upper
                    rows: [{from: 0 %, to: 50 %, rate: 5 %}, {from: 50 %, rate: 8 %}]
                payments:
                  parts:
                    - {weight: 50, due: {months-later: 0}}
                    - {weight: 50, due: {in-proportion-to: collected, of: amount}}
                  below-zero: at-once
                  after-leaving: paid
              - id: discounted
                name: By discount
                commission:
                  of: sales
                  lines: each-credit
                  rate:
                    choose-by: {transaction: discount, unit: share}
                    edge: upper
                    rows:
                      - from: 0 %
                        to: 20 %
                        rate:
                          tiers-by: {credited: sales, over: quarter}
                          mode: retroactive
                          edge: upper
                          rows: [{from: 0, to: 20000, rate: 1 %}, {from: 20000, rate: 2 %}]
                      - {from: 20 %, rate: 0.5 %}
              - id: spiff
                name: Spiff
                commission: {of: sales, lines: each-credit, rate: 0.37 %}
                gates:
                  - by: {attainment-of: sales, over: year, against: to-date}
                    at-least: 80 %
                    judged: at-period-end
                    missed: paid-when-reached
            """;

    @RegisterExtension
    private final PayRunFixture run = new PayRunFixture();

    private final List<Sale> sales = new ArrayList<>();

    /** A sale in tens of euros, and when it was collected. */
    private record Sale(String person, LocalDate day, int tens, String discount, LocalDate collected) {

        Sale of(int changed) {
            return new Sale(person, day, changed, discount, collected);
        }
    }

    @BeforeEach
    void begin() throws IOException {
        plan("first.yaml", "plan: Sellers\nversion: 1\nvalid: {from: 2026-01-01, to: 2026-06-30}\n", 2);
        plan("second.yaml", "plan: Sellers\nversion: 2\nvalid: {from: 2026-07-01, to: 2026-12-31}\n", 0);
        plan("third.yaml", "plan: Executives\n", -1);
        run.put("people.csv", """
                person_id,plan,from,to
                ann,Sellers,,
                bob,Sellers,,2026-05-15
                bob,Executives,2026-05-16,
                eva,Executives,,2026-08-31
                """);
        run.put("quotas.csv", """
                person_id,measure,period,amount
                ann,sales,2026,90000
                bob,sales,2026,90000
                eva,sales,2026,60000
                """);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void paysAltogetherWhatARunFromScratchPays(long seed) throws IOException {
        var random = new Random(seed);
        sell(random);
        for (var month = YearMonth.of(2026, 1); !month.isAfter(LAST); month = month.plusMonths(1)) {
            sales.set(
                    random.nextInt(sales.size()),
                    sales.get(random.nextInt(sales.size())).of(random.nextInt(900)));
            write();
            pay(month);
            assertThat(payable()).isEqualTo(paid());
            run.keepAs(month.toString());
        }
        run.rename(LAST.toString(), "out");
        Map<String, BigDecimal> altogether = earned();
        List<String> held = held();
        run.pay("--as-of", LAST.atEndOfMonth().toString());

        assertThat(altogether).isEqualTo(earned());
        assertThat(held).isEqualTo(held());
    }

    private void pay(YearMonth month) {
        String known = month.atEndOfMonth().toString();
        YearMonth before = month.minusMonths(1);
        if (before.getYear() < month.getYear()) {
            run.pay("--as-of", known);
        } else {
            run.payAfter(before.atEndOfMonth().toString(), before.toString(), "--as-of", known);
        }
    }

    private void sell(Random random) {
        for (int i = 0; i < 40; i++) {
            LocalDate day = LocalDate.of(2026, 1 + random.nextInt(9), 1 + random.nextInt(28));
            sales.add(new Sale(
                    List.of("ann", "bob", "eva").get(random.nextInt(3)),
                    day,
                    random.nextInt(-300, 1500),
                    List.of("0", "0.1", "0.2", "0.25").get(random.nextInt(4)),
                    day.plusDays(random.nextInt(100))));
        }
    }

    private void write() throws IOException {
        var transactions = new StringBuilder("transaction_id,person_id,date,amount,discount\n");
        var events = new StringBuilder("transaction_id,event,date,amount\n");
        for (int i = 0; i < sales.size(); i++) {
            Sale sale = sales.get(i);
            transactions.append("%d,%s,%s,%d0.55,%s\n".formatted(i, sale.person, sale.day, sale.tens, sale.discount));
            if (sale.tens > 0) {
                events.append("%d,collected,%s,%d0\n".formatted(i, sale.collected, sale.tens));
            }
        }
        run.put("transactions.csv", transactions.toString());
        run.put("events.csv", events.toString());
    }

    private void plan(String file, String head, int digits) throws IOException {
        run.plan(file, head + "rounding: {mode: half-up, digits: %d, of: each-line}\n".formatted(digits) + RULES);
    }

    /** All that was ever paid for each earning. */
    private Map<String, BigDecimal> earned() throws IOException {
        return sums("earnings.csv", row -> row[8].isEmpty() ? row[0] : row[8]);
    }

    /** What earnings pay each person in each period. */
    private Map<String, BigDecimal> paid() throws IOException {
        return sums("earnings.csv", row -> row[1] + " " + row[7]);
    }

    /** What statements say that each person is paid in each period. */
    private Map<String, BigDecimal> payable() throws IOException {
        return sums("statements.csv", row -> row[4].equals("payable") ? row[1] + " " + row[3] : "");
    }

    /** Amounts, which stand in the sixth column, by a key that is not empty; without those that come to nothing. */
    private Map<String, BigDecimal> sums(String table, Function<String[], String> key) throws IOException {
        var sums = new TreeMap<String, BigDecimal>();
        for (String[] row : run.fields(table)) {
            sums.merge(key.apply(row), new BigDecimal(row[5]), BigDecimal::add);
        }
        sums.remove("");
        sums.values().removeIf(sum -> sum.signum() == 0);
        sums.replaceAll((_, sum) -> sum.stripTrailingZeros());
        return sums;
    }

    /** What is still to come at the end of the last month. */
    private List<String> held() throws IOException {
        return run.rows("statements.csv").stream()
                .filter(row -> row.contains("," + LAST + ",held:"))
                .toList();
    }
}
