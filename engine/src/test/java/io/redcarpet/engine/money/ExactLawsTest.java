package io.redcarpet.engine.money;

import static io.redcarpet.engine.money.MoneyFixture.fractions;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class ExactLawsTest {

    @Test
    void addsAndMultipliesInAnyOrder() {
        qt().forAll(fractions(), fractions())
                .check((a, b) -> a.plus(b).equals(b.plus(a)) && a.times(b).equals(b.times(a)));
    }

    @Test
    void takesAwayWhatItAdded() {
        qt().forAll(fractions(), fractions()).check((a, b) -> a.plus(b).minus(b).equals(a));
    }

    @Test
    void multipliesEachSummand() {
        qt().forAll(fractions(), fractions(), fractions())
                .check((a, b, c) -> a.plus(b).times(c).equals(a.times(c).plus(b.times(c))));
    }

    @Test
    void comparesByTheSignOfTheDifference() {
        qt().forAll(fractions(), fractions())
                .check((a, b) -> Integer.signum(a.compareTo(b)) == a.minus(b).signum());
    }

    @Test
    void isEqualHoweverItWasReached() {
        qt().forAll(fractions(), fractions()).assuming((a, b) -> !b.isZero()).check((a, b) -> {
            var back = a.dividedBy(b).times(b);
            return back.equals(a)
                    && back.hashCode() == a.hashCode()
                    && back.toString().equals(a.toString());
        });
    }

    @Test
    void isItsNumeratorOverItsDenominator() {
        qt().forAll(fractions())
                .check(a -> a.denominator().signum() > 0
                        && a.numerator().gcd(a.denominator()).equals(BigInteger.ONE)
                        && a.times(Exact.of(new BigDecimal(a.denominator())))
                                .equals(Exact.of(new BigDecimal(a.numerator()))));
    }

    /** From one digit to more than a long holds, so that short and long numbers meet. */
    private static Gen<BigDecimal> anyLength() {
        return longs().all().zip(integers().between(0, 22), integers().between(0, 3), (digits, scale, shift) -> {
            var shorter = BigDecimal.valueOf(digits >> (shift * 20), scale);
            return shift == 0 ? shorter.multiply(BigDecimal.valueOf(digits)) : shorter;
        });
    }

    @Test
    void calculatesAsBigDecimalsDoHoweverLongTheyAre() {
        qt().withExamples(20_000)
                .forAll(anyLength(), anyLength())
                .check((a, b) -> is(Exact.of(a).plus(Exact.of(b)), a.add(b))
                        && is(Exact.of(a).minus(Exact.of(b)), a.subtract(b))
                        && is(Exact.of(a).times(Exact.of(b)), a.multiply(b))
                        && is(Exact.of(a).negate(), a.negate())
                        && Exact.of(a).compareTo(Exact.of(b)) == a.compareTo(b));
    }

    @Test
    void roundsAsBigDecimalsDoInEveryMode() {
        var modes = Arrays.stream(RoundingMode.values())
                .filter(mode -> mode != RoundingMode.UNNECESSARY)
                .toList();
        qt().withExamples(20_000)
                .forAll(anyLength(), integers().between(-3, 12), integers().between(0, modes.size() - 1))
                .check((a, scale, mode) -> is(
                        Exact.of(a).rounded(new Rounding(modes.get(mode), scale)), a.setScale(scale, modes.get(mode))));
    }

    private static boolean is(Exact exact, BigDecimal decimal) {
        return exact.equals(Exact.of(decimal))
                && exact.hashCode() == Exact.of(decimal).hashCode()
                && exact.decimal().compareTo(decimal) == 0
                && exact.toString().equals(Exact.of(decimal).toString());
    }
}
