package io.redcarpet.pay;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.nio.charset.StandardCharsets;

/** Hands over the rows of a part in which anything may be quoted. */
final class QuotedRows extends AbstractBaseCsvCallbackHandler<Boolean> {

    private final RowTaker rows;
    private boolean isEmpty;

    QuotedRows(RowTaker rows) {
        this.rows = rows;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        rows.begin(startingLineNumber);
        isEmpty = true;
    }

    @Override
    protected void handleField(int place, char[] letters, int from, int length, boolean quoted) {
        byte[] bytes = new String(letters, from, length).getBytes(StandardCharsets.UTF_8);
        rows.field(bytes, 0, bytes.length);
        isEmpty = false;
    }

    @Override
    protected Boolean buildRecord() {
        if (!isEmpty) {
            rows.end();
        }
        return true;
    }
}
