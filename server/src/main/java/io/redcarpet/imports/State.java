package io.redcarpet.imports;

/** Where an import stands. */
enum State {
    UPLOADED,
    MAPPED,
    CHECKING,
    CHECKED,
    RUNNING,
    CANCELLING,
    CANCELLED,
    DONE,
    FAILED,
    REVERTING,
    REVERTED;

    /** Somebody works on it in the background. */
    boolean isBusy() {
        return this == CHECKING || this == RUNNING || this == CANCELLING || this == REVERTING;
    }

    /** Nothing more happens unless a person wants it. */
    boolean isEnd() {
        return this == CANCELLED || this == DONE || this == FAILED || this == REVERTED;
    }

    /** Every row is looked at, or was, and nothing is changed. */
    boolean isDryRun() {
        return this == CHECKING || this == CHECKED;
    }

    boolean mayBeMapped() {
        return this == UPLOADED || this == MAPPED || this == CHECKED;
    }

    boolean mayBeReverted() {
        return this == DONE || this == CANCELLED || this == FAILED;
    }

    /** The word in message keys and style attributes. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
