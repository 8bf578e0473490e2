package io.redcarpet.engine.money;

import static io.redcarpet.engine.money.MoneyFixture.EUR;
import static io.redcarpet.engine.money.MoneyFixture.decimals;
import static io.redcarpet.engine.money.MoneyFixture.euros;
import static io.redcarpet.engine.money.MoneyFixture.fractions;
import static org.quicktheories.QuickTheory.qt;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyLawsTest {

    @Test
    void addsInAnyOrder() {
        qt().forAll(euros(), euros(), euros())
                .check((a, b, c) -> a.plus(b).plus(c).equals(c.plus(a).plus(b)));
    }

    @Test
    void leavesNothingWhenTakenFromItself() {
        qt().forAll(euros()).check(a -> a.minus(a).equals(Money.zero(EUR)));
    }

    @Test
    void multipliesEachSummand() {
        qt().forAll(euros(), euros(), decimals())
                .check((a, b, factor) ->
                        a.plus(b).times(factor).equals(a.times(factor).plus(b.times(factor))));
    }

    @Test
    void readsWhatItWrites() {
        qt().forAll(euros(), decimals())
                .as((a, factor) -> a.times(factor))
                .check(a -> Money.parse(a.toString()).equals(a));
    }

    @Test
    void comparesAsEqualExactlyWhatIsEqual() {
        qt().forAll(euros(), euros()).check((a, b) -> (a.compareTo(b) == 0) == a.equals(b));
    }

    @Test
    void getsBackTheAmountFromItsRatio() {
        qt().forAll(euros(), euros())
                .assuming((part, whole) -> !whole.isZero())
                .check((part, whole) ->
                        whole.times(part.ratioTo(whole), Rounding.halfEven(2)).equals(part));
    }

    @Test
    void roundsAProductAtMostHalfACentAway() {
        qt().forAll(euros(), fractions()).check((a, ratio) -> {
            var paid = a.times(ratio, Rounding.halfUp(2));
            var error = Exact.of(paid.amount(), BigDecimal.ONE)
                    .minus(Exact.of(a.amount(), BigDecimal.ONE).times(ratio));
            return error.compareTo(Exact.of(1, 200)) <= 0 && error.compareTo(Exact.of(-1, 200)) >= 0;
        });
    }
}
