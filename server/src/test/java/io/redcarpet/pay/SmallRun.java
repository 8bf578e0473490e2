package io.redcarpet.pay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Ten people with a few transactions each, and the command line to calculate them. */
record SmallRun(Path folder) {

    static final String PLAN = PlanHead.complete("""
            plan: Small
            version: 2025
            valid: {from: 2025-01-01, to: 2025-12-31}
            incentive-date: booked_on
            rounding: {mode: half-up, digits: 2, of: running-total}
            measures:
              bookings: {value: amount, unit: money, credits: direct}
            quotas:
              bookings: {spread: months, proration: none, ramp: none, zero-counts-as: refuse}
            components:
              - id: commission
                name: Commission
                commission:
                  of: bookings
                  lines: each-credit
                  rate:
                    tiers-by: {attainment-of: bookings, over: year, against: whole-period}
                    mode: marginal
                    edge: upper
                    rows:
                      - {from: 0 %, to: 50 %, rate: 5 %}
                      - {from: 50 %, to: 100 %, rate: 8 %}
                      - {from: 100 %, rate: 12 %}
              - id: bonus
                name: Quarterly bonus
                bonus:
                  every: quarter
                  by: {attainment-of: bookings, over: quarter, against: whole-period}
                  pays:
                    line:
                      - {at: 50 %, pays: 0}
                      - {at: 100 %, pays: 2500}
                    beyond: flat
                  true-up: no
                  proration: none
            """);

    Path out() {
        return folder.resolve("out");
    }

    Answer calculate() throws IOException {
        var people = new StringBuilder("person_id\n");
        var quotas = new StringBuilder("person_id,period,amount\n");
        var transactions = new StringBuilder("transaction_id,person_id,booked_on,amount,share\n");
        for (int i = 1; i <= 10; i++) {
            people.append("P%d%n".formatted(i));
            quotas.append("P%d,2025,%d%n".formatted(i, 70000 + i));
            for (int month = 1; month <= 12; month += 2) {
                String share = i % 2 == 0 ? "1" : "0.333";
                transactions.append(
                        "%d,P%d,2025-%02d-11,%d.37,%s%n".formatted(i * 100 + month, i, month, 3000 * i, share));
            }
        }
        return Answer.to(
                "--plan", write("plan.yaml", PLAN),
                "--people", write("people.csv", people.toString()),
                "--quotas", write("quotas.csv", quotas.toString()),
                "--transactions", write("transactions.csv", transactions.toString()),
                "--out", out().toString());
    }

    String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
