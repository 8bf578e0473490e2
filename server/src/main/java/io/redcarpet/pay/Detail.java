package io.redcarpet.pay;

/** How much is kept of what is calculated. */
enum Detail {
    /** Of credits and earnings; only what is wrong is told. */
    NOTHING,
    ROWS,
    ROWS_AND_REASONS
}
