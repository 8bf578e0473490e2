package io.redcarpet.engine.plan;

import io.redcarpet.engine.money.Rounding;
import org.jspecify.annotations.Nullable;

/** By what a pool is divided: the weight of a person, which counts as nothing below zero. */
public sealed interface PoolWeight {

    /** The same for all. */
    record Equal() implements PoolWeight {}

    /** A number of each person's own, as it is on the last day of the period. */
    record Own(Setting number) implements PoolWeight {}

    /**
     * What each was credited with or attained.
     *
     * @param rounding of that number; null where it is taken as it is
     */
    record By(Basis basis, @Nullable Rounding rounding) implements PoolWeight {}
}
