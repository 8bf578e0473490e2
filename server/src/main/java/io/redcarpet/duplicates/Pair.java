package io.redcarpet.duplicates;

import java.util.List;
import java.util.UUID;

/**
 * Two clients that may be one.
 *
 * @param score how sure it is, from 0 to 1
 */
public record Pair(
        UUID id,
        UUID oneId,
        String oneName,
        String oneDetail,
        UUID otherId,
        String otherName,
        String otherDetail,
        float score,
        List<Reason> reasons) {

    /** Where the two are laid side by side. */
    public String comparison() {
        return "/duplicates/merge?survivor=" + oneId + "&loser=" + otherId;
    }
}
