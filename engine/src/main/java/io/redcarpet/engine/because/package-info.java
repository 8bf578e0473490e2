/** Numbers that say why: each is a fact with its source, or follows from others by a step that can be done again. */
@NullMarked
package io.redcarpet.engine.because;

import org.jspecify.annotations.NullMarked;
