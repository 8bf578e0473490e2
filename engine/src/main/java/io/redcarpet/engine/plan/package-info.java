/** What a pay plan says, as data: nothing here calculates, and nothing has a default. */
@NullMarked
package io.redcarpet.engine.plan;

import org.jspecify.annotations.NullMarked;
