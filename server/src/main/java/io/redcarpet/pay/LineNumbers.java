package io.redcarpet.pay;

/** On which line of the file each row stands. */
final class LineNumbers {

    private int[] lines;

    LineNumbers(int rows) {
        lines = new int[rows];
    }

    void set(int row, long line) {
        lines[row] = (int) line;
    }

    void arrange(int[] order) {
        lines = Arranging.of(lines, order);
    }

    int of(int row) {
        return lines[row];
    }
}
