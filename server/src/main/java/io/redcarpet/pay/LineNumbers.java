package io.redcarpet.pay;

import org.jspecify.annotations.Nullable;

/** On which line of the file each row stands. */
final class LineNumbers {

    private final int[] lines;
    private int @Nullable [] order;

    LineNumbers(int rows) {
        lines = new int[rows];
    }

    void set(int row, long line) {
        lines[row] = (int) line;
    }

    /** At each place, the row that was there is from now on the one that the order names. */
    void arrange(int[] arranged) {
        order = arranged;
    }

    int of(int row) {
        return lines[order == null ? row : order[row]];
    }
}
