/** Stretches of days, and the fiscal calendar that gives them names. */
@NullMarked
package io.redcarpet.engine.period;

import org.jspecify.annotations.NullMarked;
