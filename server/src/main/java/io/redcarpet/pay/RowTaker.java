package io.redcarpet.pay;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import io.redcarpet.pages.Problem;
import io.redcarpet.pay.Column.Taker;
import io.redcarpet.pay.Parts.Part;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a part of the file of transactions straight from the letters that were read. */
final class RowTaker extends AbstractBaseCsvCallbackHandler<Boolean> {

    private final String file;
    private final TransactionColumns columns;
    private final @Nullable Taker[] takers;
    private final Part part;
    private final Mistakes mistakes;
    private int row;
    private int fields;
    private final int[] neverEmpty;
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
        this.isHeader = part.from() == 0;
    }

    /** Of the file, from 1. */
    long line() {
        return part.firstLine() + getStartingLineNumber() - 1;
    }

    boolean hasSeenEnough() {
        return wrong > 1000;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        fields = 0;
    }

    @Override
    protected void handleField(int place, char[] letters, int from, int length, boolean quoted) {
        fields++;
        if (isHeader || length == 0 || place >= takers.length) {
            return;
        }
        Taker taker = takers[place];
        if (taker != null) {
            String key = taker.take(row, letters, from, length);
            if (key != null) {
                wrong(place, key, columns.name(place), new String(letters, from, length));
            }
        }
    }

    @Override
    protected Boolean buildRecord() {
        if (isHeader) {
            isHeader = false;
            return true;
        }
        if (fields == 0) {
            return true;
        }
        columns.lines().set(row, line());
        if (fields != takers.length) {
            wrong(-1, "pay.wrong.width", fields, takers.length);
        }
        for (int place : neverEmpty) {
            if (columns.isEmpty(place, row)) {
                wrong(place, "pay.wrong.empty", columns.name(place));
            }
        }
        row++;
        return true;
    }

    private void wrong(int place, String key, Object... arguments) {
        wrong++;
        mistakes.add(new Mistake(file, line(), place + 1, new Problem("", key, arguments)));
    }
}
