package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.team.Answer.Part;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What somebody's part of a whole is, told without naming any of the others, of whom there may be thousands. */
final class Dividing {

    private static final Reason PART_OF_WHOLE = Reason.of(Word.PART_OF_WHOLE);
    private static final Reason SHARE_OF_WEIGHTS = Reason.of(Word.SHARE_OF_WEIGHTS);
    private static final Reason ROUNDED_DOWN = Reason.of(Word.ROUNDED_DOWN);
    private static final Reason EXTRA_COIN = Reason.of(Word.EXTRA_COIN);

    private final Part part;
    private final Rounding coins;
    private final Reason all;

    /**
     * @param component that pays it
     */
    Dividing(Part part, Rounding coins, String component, FiscalPeriod period) {
        this.part = part;
        this.coins = coins;
        this.all = Reason.of(Word.TEAM_WEIGHTS)
                .named(component)
                .named(period.label())
                .numbered(part.people());
    }

    /** The weight over all weights, of the whole, in whole coins; and one of the coins that are left, if it has one. */
    Because of(Because whole, Because weight) {
        Because weights = Because.fact(all, weight.unit(), part.weights());
        Because share = Because.quotient(SHARE_OF_WEIGHTS, Unit.SHARE, weight, weights);
        Because down = Because.rounded(
                ROUNDED_DOWN,
                Because.product(PART_OF_WHOLE, whole, share),
                new Rounding(RoundingMode.DOWN, coins.scale()));
        return part.extra() ? Because.sum(PART_OF_WHOLE, List.of(down, coin(whole.unit()))) : down;
    }

    private Because coin(Unit money) {
        return Because.fact(EXTRA_COIN, money, Exact.of(BigDecimal.ONE.movePointLeft(coins.scale())));
    }
}
