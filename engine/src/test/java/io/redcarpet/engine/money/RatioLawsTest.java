package io.redcarpet.engine.money;

import static io.redcarpet.engine.money.MoneyFixture.ratios;
import static org.quicktheories.QuickTheory.qt;

import org.junit.jupiter.api.Test;

class RatioLawsTest {

    @Test
    void addsAndMultipliesInAnyOrder() {
        qt().forAll(ratios(), ratios())
                .check((a, b) -> a.plus(b).equals(b.plus(a)) && a.times(b).equals(b.times(a)));
    }

    @Test
    void takesAwayWhatItAdded() {
        qt().forAll(ratios(), ratios()).check((a, b) -> a.plus(b).minus(b).equals(a));
    }

    @Test
    void multipliesEachSummand() {
        qt().forAll(ratios(), ratios(), ratios())
                .check((a, b, c) -> a.plus(b).times(c).equals(a.times(c).plus(b.times(c))));
    }

    @Test
    void comparesByTheSignOfTheDifference() {
        qt().forAll(ratios(), ratios())
                .check((a, b) ->
                        Integer.signum(a.compareTo(b)) == a.minus(b).numerator().signum());
    }
}
