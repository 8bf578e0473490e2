package io.redcarpet.engine.plan;

import io.redcarpet.engine.because.Because;

/** How much a pool holds. Below zero there is nothing to divide. */
public sealed interface PoolAmount {

    /**
     * The same in each period.
     *
     * @param amount in whole coins
     */
    record Stated(Because amount) implements PoolAmount {}

    /**
     * A share of what all of the team together were credited with in the period, also those who do not qualify; rounded as
     * lines are.
     *
     * @param measure of money
     */
    record ShareOf(String measure, Because rate) implements PoolAmount {}
}
