package io.redcarpet.pay;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Earnings of closed periods of which a file of reasons lacks some, although they were written. Where a run wrote none and
 * later ones did, all earnings that were paid in a period lack theirs, and nothing is lost.
 *
 * @param earnings the rows that stay, of one person each
 * @param unexplained identifiers for which no reason was found
 */
record LostReasons(Collection<List<List<String>>> earnings, Set<String> unexplained) {

    private static final int EARNING = 0;
    private static final int POSTED = 7;

    void refuse() throws BadInput {
        Set<String> told = rows().filter(row -> !isUnexplained(row))
                .map(row -> row.get(POSTED))
                .collect(Collectors.toSet());
        var first = lost(told).min(Comparator.naturalOrder());
        if (first.isPresent()) {
            throw BadInput.of(
                    BecauseFile.NAME,
                    0,
                    "pay.wrong.lostReasons",
                    first.get(),
                    lost(told).count());
        }
    }

    /** A file that is not empty and tells of no closed period at all was not written so either. */
    private Stream<String> lost(Set<String> told) {
        return rows().filter(this::isUnexplained)
                .filter(row -> told.isEmpty() || told.contains(row.get(POSTED)))
                .map(row -> row.get(EARNING));
    }

    private boolean isUnexplained(List<String> row) {
        return unexplained.contains(row.get(EARNING));
    }

    private Stream<List<String>> rows() {
        return earnings.stream().flatMap(List::stream);
    }
}
