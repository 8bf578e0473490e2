package io.redcarpet.engine.earning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person with a small plan and some sales, in plain numbers that neither of the two implementations owns.
 *
 * @param firstMonth of the fiscal year, which is the only one
 * @param cap on the commission of the year; null for none
 */
record TwinCase(
        Tiers tiers,
        BigDecimal yearQuota,
        int firstMonth,
        Joined joined,
        boolean roundsRunningTotals,
        @Nullable BigDecimal cap,
        @Nullable Bonus bonus,
        @Nullable Draw draw,
        List<Sold> sold) {

    enum Mode {
        MARGINAL,
        RETROACTIVE,
        WHOLE_NEW,
        WHOLE_OLD
    }

    /**
     * The day from which somebody was there.
     *
     * @param month of the fiscal year, from 0
     * @param day of the month, from 1
     */
    record Joined(int month, int day) {

        boolean isThere(Sold sold) {
            return sold.month() > month || (sold.month() == month && sold.day() >= day);
        }
    }

    /**
     * Tiers of a commission.
     *
     * @param months over which the standing adds up: 1, 3 or 12
     * @param byQuota whether the edges are shares of the quota
     * @param upper whether what is exactly on an edge lies above it
     */
    record Tiers(
            Mode mode, int months, boolean byQuota, boolean upper, List<BigDecimal> edges, List<BigDecimal> rates) {}

    /** What each quarter pays for its attainment. */
    record Bonus(boolean upper, List<BigDecimal> edges, List<BigDecimal> amounts) {}

    /**
     * Fills up each month and is taken back from what is earned beyond it.
     *
     * @param most that may be owed; null for no end
     */
    record Draw(
            BigDecimal amount, BigDecimal share, @Nullable BigDecimal most) {}

    /**
     * One sale; those of one day come in the order of the list.
     *
     * @param month of the fiscal year, from 0
     */
    record Sold(int month, int day, BigDecimal amount) {}

    /** The cases that are a little smaller. */
    Stream<TwinCase> smaller() {
        var fewer = Stream.iterate(0, place -> place < sold.size(), place -> place + 1)
                .map(this::without);
        return Stream.concat(
                        fewer, Stream.of(plain(null, bonus, draw), plain(cap, null, draw), plain(cap, bonus, null)))
                .filter(smaller -> !smaller.equals(this));
    }

    private TwinCase without(int place) {
        var fewer = new ArrayList<>(sold);
        fewer.remove(place);
        return new TwinCase(
                tiers, yearQuota, firstMonth, joined, roundsRunningTotals, cap, bonus, draw, List.copyOf(fewer));
    }

    private TwinCase plain(@Nullable BigDecimal lessCap, @Nullable Bonus lessBonus, @Nullable Draw lessDraw) {
        return new TwinCase(
                tiers, yearQuota, firstMonth, joined, roundsRunningTotals, lessCap, lessBonus, lessDraw, sold);
    }
}
