/** What contracts cost to win: commissions as assets that are amortised, by ASC 340-40 and IFRS 15. */
@NullMarked
package io.redcarpet.engine.cost;

import org.jspecify.annotations.NullMarked;
