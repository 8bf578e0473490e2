package io.redcarpet.pay;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a plan must say and what does not matter to a test. */
final class PlanHead {

    /** A tenth of what is sold, for each credit; further keys of the commission may follow. */
    static final String TEN_PERCENT = """
            measures:
              sales: {value: amount, unit: money, credits: direct}
            components:
              - id: commission
                name: Commission
                commission: {of: sales, rate: 10 %, lines: each-credit}
            """;

    private static final Map<String, String> USUAL = new TreeMap<>(Map.ofEntries(
            Map.entry("plan", "Plan"),
            Map.entry("version", "1"),
            Map.entry("valid", "{from: 2026-01-01, to: 2026-12-31}"),
            Map.entry("currency", "USD"),
            Map.entry("exchange", "on-incentive-date"),
            Map.entry("calendar", "{year-begins: january, year-name: of-its-start}"),
            Map.entry("pay-period", "month"),
            Map.entry("incentive-date", "date"),
            Map.entry("splits", "anything"),
            Map.entry("credit-rounding", "none"),
            Map.entry("rounding", "{mode: half-up, digits: 2, of: each-line}"),
            Map.entry("late-changes", "posted-in-the-open-period")));

    private PlanHead() {}

    /** The text, and above it the usual for each key of the head that it does not have. */
    static String complete(String plan) {
        var lines = new StringBuilder();
        USUAL.forEach((key, value) -> {
            if (!Pattern.compile("(?m)^" + key + ":").matcher(plan).find()) {
                lines.append(key).append(": ").append(value).append('\n');
            }
        });
        return lines.append(plan).toString();
    }
}
