package io.redcarpet.engine.money;

import static io.redcarpet.engine.money.MoneyFixture.fractions;
import static org.quicktheories.QuickTheory.qt;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

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
}
