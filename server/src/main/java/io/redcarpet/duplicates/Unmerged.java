package io.redcarpet.duplicates;

import java.util.List;

/**
 * What came of a wish to take a merge back.
 *
 * @param obstacles what has been changed by hand since and stands against it
 */
record Unmerged(Outcome outcome, List<Obstacle> obstacles) {

    enum Outcome {
        DONE,
        UNKNOWN,
        UNDONE_BEFORE,
        TOO_LATE,
        CHANGED
    }

    /** A row that is not as the merge left it. */
    record Obstacle(String relation, String what, String field) {}
}
