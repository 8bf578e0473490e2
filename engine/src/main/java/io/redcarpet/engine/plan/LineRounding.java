package io.redcarpet.engine.plan;

import io.redcarpet.engine.money.Rounding;

/** How payable lines are rounded: the one place where anything is. */
public record LineRounding(Rounding rounding, Of of) {

    /** What is rounded. */
    public enum Of {
        /** Each line by itself. Their sum may differ by some coins from the rounded sum. */
        EACH_LINE,
        /** The total since the period began; a line is by how much the rounded total has grown. */
        RUNNING_TOTAL
    }
}
