package io.redcarpet.engine.earning;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pools, budgets and ranks a second time, in whole cents, as somebody would with a pencil. */
final class NaiveTeams {

    private NaiveTeams() {}

    /** A sale of cents; of one day the lower number comes first. */
    record Sold(String person, long id, int day, long cents) {}

    static Map<String, Long> totals(List<Sold> sold) {
        var totals = new TreeMap<String, Long>();
        sold.forEach(each -> totals.merge(each.person(), each.cents(), Long::sum));
        return totals;
    }

    /** Among those who sold at least so much, by what they sold. */
    static Map<String, Long> pool(List<Sold> sold, long pool, long atLeast) {
        var weights = totals(sold);
        weights.replaceAll((_, total) -> total >= atLeast ? Math.max(total, 0) : 0);
        return divided(pool, weights);
    }

    static Map<String, Long> inProportion(List<Sold> sold, long budget) {
        var weights = totals(sold);
        long demand =
                weights.values().stream().mapToLong(each -> Math.max(each, 0)).sum();
        if (demand <= budget) {
            return weights;
        }
        var owing = new TreeMap<>(weights);
        weights.replaceAll((_, total) -> Math.max(total, 0));
        var parts = divided(budget, weights);
        owing.forEach((person, total) -> parts.merge(person, Math.min(total, 0), Long::sum));
        return parts;
    }

    static Map<String, Long> inOrder(List<Sold> sold, long budget, boolean giveBack) {
        var paid = new TreeMap<String, Long>();
        long left = budget;
        var ordered = new ArrayList<>(sold);
        ordered.sort(Comparator.comparingInt(Sold::day).thenComparingLong(Sold::id));
        for (Sold each : ordered) {
            long had = paid.getOrDefault(each.person(), 0L);
            long gets = each.cents() >= 0 ? Math.min(each.cents(), left) : -Math.min(-each.cents(), had);
            paid.put(each.person(), had + gets);
            left -= gets > 0 || giveBack ? gets : 0;
        }
        return paid;
    }

    /** One more than are better, or than there are better numbers. */
    static long place(Map<String, Long> totals, String person, boolean skipping) {
        long theirs = totals.getOrDefault(person, 0L);
        var better = totals.values().stream().filter(each -> each > theirs);
        return 1 + (skipping ? better.count() : better.distinct().count());
    }

    /** Rounds down, then gives a cent at a time to whoever lost most and has none yet. */
    private static Map<String, Long> divided(long whole, Map<String, Long> weights) {
        var parts = new TreeMap<String, Long>();
        long all = weights.values().stream().mapToLong(Long::longValue).sum();
        weights.keySet().forEach(person -> parts.put(person, 0L));
        if (all == 0) {
            return parts;
        }
        var lost = new TreeMap<String, BigInteger>();
        weights.forEach((person, weight) -> {
            var share = BigInteger.valueOf(whole)
                    .multiply(BigInteger.valueOf(weight))
                    .divideAndRemainder(BigInteger.valueOf(all));
            parts.put(person, share[0].longValueExact());
            lost.put(person, share[1]);
        });
        for (long left = whole
                        - parts.values().stream().mapToLong(Long::longValue).sum();
                left > 0;
                left--) {
            String neediest = neediest(lost, weights);
            parts.merge(neediest, 1L, Long::sum);
            lost.remove(neediest);
        }
        return parts;
    }

    private static String neediest(Map<String, BigInteger> lost, Map<String, Long> weights) {
        return lost.keySet().stream()
                .max(Comparator.comparing((String person) -> lost.getOrDefault(person, BigInteger.ZERO))
                        .thenComparing(person -> weights.getOrDefault(person, 0L))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }
}
