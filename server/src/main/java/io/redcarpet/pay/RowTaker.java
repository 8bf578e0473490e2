package io.redcarpet.pay;

import io.redcarpet.pages.Problem;
import io.redcarpet.pay.Column.Taker;
import io.redcarpet.pay.Parts.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a part of the file of transactions straight from the bytes that were read. */
final class RowTaker {

    private final String file;
    private final TransactionColumns columns;
    private final @Nullable Taker[] takers;
    private final Part part;
    private final Mistakes mistakes;
    private final int[] neverEmpty;

    /** Which are not told of a row whose fields are not where they belong. */
    private final List<Mistake> ofRow = new ArrayList<>();

    private int row;
    private long line;
    private int fields;
    private boolean isHeader;
    private int wrong;

    RowTaker(String file, TransactionColumns columns, Part part, int firstRow, Mistakes mistakes) {
        this.file = file;
        this.columns = columns;
        this.takers = columns.takers();
        this.neverEmpty = columns.neverEmpty();
        this.part = part;
        this.mistakes = mistakes;
        this.row = firstRow;
        this.isHeader = part.firstLine() == 1;
    }

    /** Of the file, from 1. */
    long line() {
        return line;
    }

    boolean hasSeenEnough() {
        return wrong > 1000;
    }

    /**
     * Begins a row.
     *
     * @param lineOfPart from 1
     */
    void begin(long lineOfPart) {
        line = part.firstLine() + lineOfPart - 1;
        fields = 0;
    }

    /** Takes the next field of the row; blanks around what it says are not part of it. */
    void field(byte[] letters, int from, int length) {
        int place = fields++;
        Taker taker = isHeader || place >= takers.length ? null : takers[place];
        if (taker == null) {
            return;
        }
        int first = from;
        int until = from + length;
        while (first < until && isBlank(letters[first])) {
            first++;
        }
        while (first < until && isBlank(letters[until - 1])) {
            until--;
        }
        String key = first == until ? null : taker.take(row, letters, first, until - first);
        if (key != null) {
            wrong(place, key, columns.name(place), new String(letters, first, until - first, StandardCharsets.UTF_8));
        }
    }

    private static boolean isBlank(byte letter) {
        return letter == ' ' || letter == '\t';
    }

    /** Ends a row of at least one field. */
    void end() {
        if (isHeader) {
            isHeader = false;
            return;
        }
        columns.lines().set(row, line);
        if (fields == takers.length) {
            empty();
        } else {
            ofRow.clear();
            wrong(-1, "pay.wrong.width", fields, takers.length);
        }
        if (!ofRow.isEmpty()) {
            ofRow.forEach(mistakes::add);
            ofRow.clear();
        }
        row++;
    }

    private void empty() {
        for (int place : neverEmpty) {
            if (columns.isEmpty(place, row)) {
                wrong(place, "pay.wrong.empty", columns.name(place));
            }
        }
    }

    private void wrong(int place, String key, Object... arguments) {
        wrong++;
        ofRow.add(new Mistake(file, line, place + 1, new Problem("", key, arguments)));
    }
}
