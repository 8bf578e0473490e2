package io.redcarpet.engine.plan;

import io.redcarpet.engine.credit.Filter;
import org.jspecify.annotations.Nullable;

/**
 * A factor on what a component pays, a kicker or a decelerator.
 *
 * @param where the transactions it applies to; always all for what is not paid by credit
 * @param when a condition for it; null for none
 */
public record Multiplier(
        Setting factor, Filter where, @Nullable Gate when) {}
