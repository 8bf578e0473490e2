package io.redcarpet.pay;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Hands over the rows of a part without a quote, where each comma ends a field and each line a row. */
final class PlainLines {

    private static final int BLOCK = 1 << 17;

    private final RowTaker rows;
    private byte[] letters = new byte[BLOCK];
    private long line;

    PlainLines(RowTaker rows) {
        this.rows = rows;
    }

    void read(InputStream in) throws IOException {
        int length = 0;
        for (int more = in.read(letters); more > 0; more = in.read(letters, length, letters.length - length)) {
            int ended = lastEnd(length, length + more);
            length += more;
            take(ended);
            length -= ended;
            System.arraycopy(letters, ended, letters, 0, length);
            if (length == letters.length) {
                letters = Arrays.copyOf(letters, 2 * length);
            }
            if (rows.hasSeenEnough()) {
                return;
            }
        }
        if (length > 0) {
            letters[length] = '\n';
            take(length + 1);
        }
    }

    /** Just after the last end of a line; 0 where no line ends. */
    private int lastEnd(int from, int until) {
        int end = until;
        while (end > from && letters[end - 1] != '\n') {
            end--;
        }
        return end == from ? 0 : end;
    }

    private void take(int until) {
        int from = 0;
        boolean isBegun = false;
        for (int i = 0; i < until; i++) {
            byte letter = letters[i];
            if (letter == ',') {
                isBegun = isBegun || begin();
                rows.field(letters, from, i - from);
                from = i + 1;
            } else if (letter == '\n') {
                last(from, i, isBegun);
                isBegun = false;
                from = i + 1;
            }
        }
    }

    private boolean begin() {
        rows.begin(line + 1);
        return true;
    }

    /** Ends a line, of which some systems end each with two letters; an empty one is no row. */
    private void last(int from, int end, boolean isBegun) {
        int until = end > from && letters[end - 1] == '\r' ? end - 1 : end;
        if (isBegun || until > from) {
            if (!isBegun) {
                begin();
            }
            rows.field(letters, from, until - from);
            rows.end();
        }
        line++;
    }
}
