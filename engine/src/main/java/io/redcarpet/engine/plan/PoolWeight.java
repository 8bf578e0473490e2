package io.redcarpet.engine.plan;

import io.redcarpet.engine.money.Rounding;

/** By what a pool is divided: the weight of a person, which counts as nothing below zero. */
public sealed interface PoolWeight {

    /** The same for all. */
    record Equal() implements PoolWeight {}

    /** A number of each person's own, as it is on the last day of the period. */
    record Own(Setting number) implements PoolWeight {}

    /**
     * What each was credited with or attained.
     *
     * @param rounding of that number: attainments of thousands of quotas have no common denominator that anybody could
     *     calculate with
     */
    record By(Basis basis, Rounding rounding) implements PoolWeight {}
}
