package io.redcarpet.engine.plan;

import io.redcarpet.engine.because.Because;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table and what it holds.
 *
 * @param from where it begins
 * @param to where it ends and the next begins; null for the last row
 */
public record Interval<T>(Because from, @Nullable Because to, T holds) {}
