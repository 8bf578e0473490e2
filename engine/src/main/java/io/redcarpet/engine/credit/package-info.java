/** From transactions to credits: what happened, whom it counts for, and how much of what it counts. */
@NullMarked
package io.redcarpet.engine.credit;

import org.jspecify.annotations.NullMarked;
