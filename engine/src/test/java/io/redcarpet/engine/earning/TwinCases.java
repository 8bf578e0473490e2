package io.redcarpet.engine.earning;

import io.redcarpet.engine.earning.TwinCase.Bonus;
import io.redcarpet.engine.earning.TwinCase.Draw;
import io.redcarpet.engine.earning.TwinCase.Joined;
import io.redcarpet.engine.earning.TwinCase.Mode;
import io.redcarpet.engine.earning.TwinCase.Sold;
import io.redcarpet.engine.earning.TwinCase.Tiers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Random cases, the same for the same seed. Many amounts are round, so that totals often lie exactly on an edge. */
final class TwinCases {

    private static final List<Mode> MODES = List.of(Mode.values());
    private static final List<Integer> SCOPES = List.of(1, 3, 12);
    private static final List<String> QUOTAS = List.of("12000", "120000", "100000", "99999.99", "7");

    private final SplittableRandom random;

    private TwinCases(long seed) {
        random = new SplittableRandom(seed);
    }

    static TwinCase of(long seed) {
        return new TwinCases(seed).any();
    }

    private TwinCase any() {
        var quota = new BigDecimal(QUOTAS.get(random.nextInt(QUOTAS.size())));
        var tiers = tiers();
        var joined = oneIn(3) ? new Joined(random.nextInt(12), 1 + random.nextInt(28)) : new Joined(0, 1);
        return new TwinCase(
                tiers,
                quota,
                1 + random.nextInt(12),
                joined,
                random.nextBoolean(),
                oneIn(3) ? cents(random.nextLong(300_000)) : null,
                oneIn(3) ? bonus() : null,
                oneIn(3) ? draw() : null,
                sold(tiers, quota, joined));
    }

    private Tiers tiers() {
        boolean byQuota = random.nextBoolean();
        var edges = edges(byQuota ? new BigDecimal("0.25") : new BigDecimal("500"));
        var rates = edges.stream()
                .map(_ -> BigDecimal.valueOf(random.nextInt(300), 3))
                .toList();
        var mode = MODES.get(random.nextInt(MODES.size()));
        return new Tiers(mode, SCOPES.get(random.nextInt(3)), byQuota, random.nextBoolean(), edges, rates);
    }

    private Bonus bonus() {
        var edges = edges(new BigDecimal("0.25"));
        var amounts = edges.stream().map(_ -> cents(random.nextLong(100_000))).toList();
        return new Bonus(random.nextBoolean(), edges, amounts);
    }

    private Draw draw() {
        var share = BigDecimal.valueOf(1 + random.nextInt(4), 0).multiply(new BigDecimal("0.25"));
        return new Draw(cents(random.nextLong(100_000)), share, oneIn(2) ? cents(random.nextLong(200_000)) : null);
    }

    /** From zero up. */
    private List<BigDecimal> edges(BigDecimal step) {
        var edges = new ArrayList<BigDecimal>(List.of(BigDecimal.ZERO));
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            edges.add(edges.getLast().add(step.multiply(BigDecimal.valueOf(1 + random.nextInt(4)))));
        }
        return edges;
    }

    private List<Sold> sold(Tiers tiers, BigDecimal quota, Joined joined) {
        var sold = new ArrayList<Sold>();
        int count = random.nextInt(9);
        for (int i = 0; i < count; i++) {
            sold.add(new Sold(random.nextInt(12), 1 + random.nextInt(28), BigDecimal.ZERO));
        }
        sold.sort(Comparator.comparingInt(Sold::month).thenComparingInt(Sold::day));
        sold.removeIf(each -> !joined.isThere(each));
        for (int i = 0; i < sold.size(); i++) {
            var place = sold.get(i);
            sold.set(i, new Sold(place.month(), place.day(), amount(tiers, quota, sold.subList(0, i + 1))));
        }
        return List.copyOf(sold);
    }

    private BigDecimal amount(Tiers tiers, BigDecimal quota, List<Sold> until) {
        return switch (random.nextInt(8)) {
            case 0 -> toAnEdge(tiers, quota, until);
            case 1, 2 -> BigDecimal.valueOf(random.nextInt(-4, 12) * 250L);
            case 3 -> cents(random.nextLong(-100_000, 0));
            default -> cents(random.nextLong(400_000));
        };
    }

    /** What leads the standing exactly onto an edge, as far as cents can. */
    private BigDecimal toAnEdge(Tiers tiers, BigDecimal quota, List<Sold> until) {
        var edge = tiers.edges().get(random.nextInt(tiers.edges().size()));
        var scope = until.getLast().month() / tiers.months();
        var months = BigDecimal.valueOf(tiers.months());
        var exact = tiers.byQuota() ? edge.multiply(quota).multiply(months) : edge;
        var at = tiers.byQuota() ? exact.divide(BigDecimal.valueOf(12), 2, RoundingMode.FLOOR) : exact;
        return until.stream()
                .filter(sold -> sold.month() / tiers.months() == scope)
                .map(Sold::amount)
                .reduce(at, BigDecimal::subtract);
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private static BigDecimal cents(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
