package io.redcarpet.engine.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A division of amounts among parts by weight, which adds up to the last coin.
 *
 * <p>Every part first gets its exact share rounded towards zero; the coins left over go one each to the parts that lost
 * most by that, of equals to the one of larger weight, of equals again to the earlier in the list. A negative amount is
 * split as its opposite, so that a clawback takes back exactly what was given.
 *
 * @param weights one for each part, at least one; none negative, not all zero
 */
public record Split(List<BigDecimal> weights) {

    public Split {
        weights = List.copyOf(weights);
        if (weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("A weight is negative in %s; use zero or more".formatted(weights));
        }
        if (weights.stream().allMatch(weight -> weight.signum() == 0)) {
            throw new IllegalArgumentException(
                    "Nobody gets anything by %s; give a weight above zero".formatted(weights));
        }
    }

    /** By weights that need not have an end as decimals; only what they are to each other counts. */
    public static Split byExact(List<Exact> weights) {
        BigInteger common = weights.stream().map(Exact::denominator).reduce(BigInteger.ONE, Split::common);
        Exact whole = Exact.of(new BigDecimal(common));
        return new Split(
                weights.stream().map(weight -> weight.times(whole).decimal()).toList());
    }

    private static BigInteger common(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }

    /** The parts, in the order of the weights, of a number that has at most so many digits after the point, as has each of them. */
    public List<BigDecimal> parts(BigDecimal number, int scale) {
        var sign = BigInteger.valueOf(number.signum());
        return coins(number.setScale(scale).unscaledValue().abs()).stream()
                .map(coins -> new BigDecimal(coins.multiply(sign), scale))
                .toList();
    }

    private List<BigInteger> coins(BigInteger total) {
        var whole = wholeWeights();
        var sum = whole.stream().reduce(BigInteger.ZERO, BigInteger::add);
        var coins = new ArrayList<BigInteger>();
        var lost = new ArrayList<BigInteger>();
        for (var weight : whole) {
            var share = total.multiply(weight).divideAndRemainder(sum);
            coins.add(share[0]);
            lost.add(share[1]);
        }
        var left = total.subtract(coins.stream().reduce(BigInteger.ZERO, BigInteger::add));
        neediestFirst(lost, whole)
                .limit(left.intValueExact())
                .forEach(part -> coins.set(part, coins.get(part).add(BigInteger.ONE)));
        return coins;
    }

    private static IntStream neediestFirst(List<BigInteger> lost, List<BigInteger> weights) {
        return IntStream.range(0, lost.size())
                .boxed()
                .sorted(Comparator.<Integer, BigInteger>comparing(lost::get)
                        .thenComparing(weights::get)
                        .reversed())
                .mapToInt(Integer::intValue);
    }

    private List<BigInteger> wholeWeights() {
        var scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return weights.stream()
                .map(weight -> weight.setScale(scale).unscaledValue())
                .toList();
    }
}
