package io.redcarpet.audit;

import org.jspecify.annotations.Nullable;

/**
 * One field of a record before and after.
 *
 * @param field the name of its column
 * @param before what it held; nothing when the record was added or the field was empty
 * @param after what it holds; nothing when the record was removed or the field is empty
 */
public record Change(
        String field, @Nullable String before, @Nullable String after) {}
