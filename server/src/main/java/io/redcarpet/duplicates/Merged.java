package io.redcarpet.duplicates;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of a wish to make one client of two. */
sealed interface Merged {

    record Done(UUID merge) implements Merged {}

    /** Why it was not done. */
    enum Refused implements Merged {
        UNKNOWN,
        MERGED_BEFORE,
        OVERTAKEN,
        OWNER_REFUSED
    }

    static Merged of(String outcome, @Nullable UUID merge) {
        return merge == null ? Refused.valueOf(outcome) : new Done(merge);
    }
}
