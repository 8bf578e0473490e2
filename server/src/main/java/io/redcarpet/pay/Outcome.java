package io.redcarpet.pay;

/** The rows that came of some people, ready to be written, each kind to its file. */
final class Outcome {

    private final RowBytes credits = new RowBytes();
    private final RowBytes earnings = new RowBytes();
    private final RowBytes statements = new RowBytes();
    private final RowBytes differences = new RowBytes();
    private final RowBytes costs = new RowBytes();
    private final BecauseLines reasons = new BecauseLines();

    /** Makes room for other people. */
    void clear() {
        credits.clear();
        earnings.clear();
        statements.clear();
        differences.clear();
        costs.clear();
        reasons.clear();
    }

    RowBytes credits() {
        return credits;
    }

    RowBytes earnings() {
        return earnings;
    }

    RowBytes statements() {
        return statements;
    }

    RowBytes differences() {
        return differences;
    }

    RowBytes costs() {
        return costs;
    }

    BecauseLines reasons() {
        return reasons;
    }
}
