/** From credits to earnings and statements: for one person a function of that person's inputs, and of nothing else. */
@NullMarked
package io.redcarpet.engine.earning;

import org.jspecify.annotations.NullMarked;
