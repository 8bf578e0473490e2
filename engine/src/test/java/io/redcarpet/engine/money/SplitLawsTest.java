package io.redcarpet.engine.money;

import static io.redcarpet.engine.money.MoneyFixture.euros;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class SplitLawsTest {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Test
    void addsUpToTheCent() {
        qt().forAll(euros(), splits())
                .check((amount, split) -> divide(split, amount).stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(amount)
                        == 0);
    }

    @Test
    void staysWithinACentOfTheExactShare() {
        qt().forAll(euros(), splits()).check((amount, split) -> {
            var parts = divide(split, amount);
            return IntStream.range(0, parts.size())
                    .allMatch(part -> isWithinACent(parts.get(part), exactCents(amount, split, part)));
        });
    }

    @Test
    void differsAtMostOneCentBetweenEqualParts() {
        qt().forAll(euros(), integers().between(1, 60)).check((amount, count) -> {
            var parts = divide(new Split(Collections.nCopies(count, BigDecimal.ONE)), amount);
            return Collections.max(parts).subtract(Collections.min(parts)).compareTo(CENT) <= 0;
        });
    }

    @Test
    void givesTheSamePartsInWhateverOrderTheWeightsCome() {
        qt().forAll(euros(), splits(), longs().all())
                .check((amount, split, seed) ->
                        sorted(divide(split, amount)).equals(sorted(divide(shuffled(split, seed), amount))));
    }

    @Test
    void takesBackWhatItGave() {
        qt().forAll(euros(), splits())
                .check((amount, split) -> divide(split, amount.negate())
                        .equals(divide(split, amount).stream()
                                .map(BigDecimal::negate)
                                .toList()));
    }

    @Test
    void neverGivesMoreForLessWeight() {
        qt().forAll(euros(), splits()).check((amount, split) -> isMonotone(split, divide(split, amount.abs())));
    }

    @Test
    void cannotTellWeightsFromTheirMultiples() {
        qt().forAll(euros(), splits(), integers().between(1, 99))
                .check((amount, split, factor) -> divide(split, amount).equals(divide(scaled(split, factor), amount)));
    }

    private static List<BigDecimal> divide(Split split, BigDecimal amount) {
        return split.parts(amount, 2);
    }

    private static boolean isMonotone(Split split, List<BigDecimal> parts) {
        var weights = split.weights();
        return IntStream.range(0, parts.size())
                .allMatch(a -> IntStream.range(0, parts.size())
                        .filter(b -> weights.get(a).compareTo(weights.get(b)) > 0)
                        .allMatch(b -> parts.get(a).compareTo(parts.get(b)) >= 0));
    }

    private static Exact exactCents(BigDecimal amount, Split split, int part) {
        var sum = split.weights().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Exact.of(split.weights().get(part), sum).times(inCents(amount));
    }

    private static boolean isWithinACent(BigDecimal part, Exact exactCents) {
        var difference = inCents(part).minus(exactCents);
        return difference.compareTo(Exact.of(-1, 1)) > 0 && difference.compareTo(Exact.ONE) < 0;
    }

    private static Exact inCents(BigDecimal money) {
        return Exact.of(money.movePointRight(2), BigDecimal.ONE);
    }

    private static List<BigDecimal> sorted(List<BigDecimal> parts) {
        return parts.stream().sorted().toList();
    }

    private static Split shuffled(Split split, long seed) {
        var weights = new ArrayList<>(split.weights());
        Collections.shuffle(weights, new Random(seed));
        return new Split(weights);
    }

    private static Split scaled(Split split, int factor) {
        return new Split(split.weights().stream()
                .map(weight -> weight.multiply(BigDecimal.valueOf(factor)))
                .toList());
    }

    /** Half of the weights are small, so that ties are frequent. */
    private static Gen<Split> splits() {
        var small = longs().between(0, 9).map(digits -> BigDecimal.valueOf(digits));
        var fine = longs().between(0, 1_000_000)
                .zip(integers().between(0, 4), (digits, scale) -> BigDecimal.valueOf(digits, scale));
        return splitsOf(small).mix(splitsOf(fine));
    }

    private static Gen<Split> splitsOf(Gen<BigDecimal> weight) {
        return lists().of(weight)
                .ofSizeBetween(1, 12)
                .assuming(weights -> weights.stream().anyMatch(each -> each.signum() > 0))
                .map(Split::new);
    }
}
