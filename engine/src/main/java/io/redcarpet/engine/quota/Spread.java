package io.redcarpet.engine.quota;

/** How a quota for a year or quarter lies over its days, so that a part of it can be told. */
public enum Spread {
    /** Each calendar month of it has the same part. */
    MONTHS,
    /** Each day of it has the same part. */
    DAYS
}
