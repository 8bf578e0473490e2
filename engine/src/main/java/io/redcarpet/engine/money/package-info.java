/** Exact amounts, and the only three ways to lose exactness: a stated rounding, a split, an exchange rate. */
@NullMarked
package io.redcarpet.engine.money;

import org.jspecify.annotations.NullMarked;
