package io.redcarpet.engine.money;

import static io.redcarpet.engine.money.MoneyFixture.decimals;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class RoundingLawsTest {

    @Test
    void changesNothingTheSecondTime() {
        qt().forAll(decimals(), roundings())
                .check((value, rounding) ->
                        rounding.apply(rounding.apply(value)).compareTo(rounding.apply(value)) == 0);
    }

    @Test
    void movesLessThanOneUnit() {
        qt().forAll(decimals(), roundings()).check((value, rounding) -> {
            var moved = rounding.apply(value).subtract(value).abs();
            return moved.compareTo(BigDecimal.ONE.movePointLeft(rounding.scale())) < 0;
        });
    }

    @Test
    void keepsTheOrder() {
        qt().forAll(decimals(), decimals(), roundings())
                .check((a, b, rounding) -> rounding.apply(a.min(b)).compareTo(rounding.apply(a.max(b))) <= 0);
    }

    @Test
    void roundsAClawbackAsItRoundedThePayWhenATieIsHalved() {
        qt().forAll(decimals(), integers().between(-3, 6)).check((value, scale) -> {
            var rounding = Rounding.halfUp(scale);
            return rounding.apply(value.negate())
                            .compareTo(rounding.apply(value).negate())
                    == 0;
        });
    }

    private static Gen<Rounding> roundings() {
        return arbitrary()
                .enumValues(RoundingMode.class)
                .assuming(mode -> mode != RoundingMode.UNNECESSARY)
                .zip(integers().between(-3, 6), Rounding::new);
    }
}
