package io.redcarpet.engine.money;

import static io.redcarpet.engine.money.MoneyFixture.decimals;
import static io.redcarpet.engine.money.MoneyFixture.euros;
import static org.quicktheories.QuickTheory.qt;

import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class RateLawsTest {

    @Test
    void readsWhatItWrites() {
        qt().forAll(rates()).check(rate -> Rate.parse(rate.toString()).equals(rate));
    }

    @Test
    void earnsTheSameInOneRateOrInTwo() {
        qt().forAll(euros(), rates(), rates())
                .check((credit, a, b) ->
                        credit.times(a.plus(b)).equals(credit.times(a).plus(credit.times(b))));
    }

    @Test
    void paysTheSameAsItsExactNumber() {
        qt().forAll(euros(), rates())
                .check((credit, rate) -> credit.times(rate)
                        .rounded(Rounding.halfUp(2))
                        .equals(credit.times(rate.exact(), Rounding.halfUp(2))));
    }

    private static Gen<Rate> rates() {
        return decimals().map(Rate::percent);
    }
}
