package io.redcarpet.pay;

import java.util.List;
import java.util.stream.IntStream;

/** The rows that came of some people, ready to be written, each kind to its file. */
final class Outcome {

    private final RowBytes credits = new RowBytes();
    private final RowBytes earnings = new RowBytes();
    private final RowBytes statements = new RowBytes();
    private final RowBytes differences = new RowBytes();
    private final RowBytes costs = new RowBytes();
    private final BecauseLines reasons = new BecauseLines();
    private final RowBytes prints = new RowBytes();

    /** Makes room for other people. */
    void clear() {
        tables().forEach(RowBytes::clear);
        reasons.clear();
        prints.clear();
    }

    /** In the order of their files. */
    List<RowBytes> tables() {
        return List.of(credits, earnings, statements, differences, costs);
    }

    /** How much there is of each table, and of the reasons. */
    int[] lengths() {
        return IntStream.concat(tables().stream().mapToInt(RowBytes::length), IntStream.of(reasons.length()))
                .toArray();
    }

    /** From what the rows of each person were calculated. */
    RowBytes prints() {
        return prints;
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
