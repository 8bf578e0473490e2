package io.redcarpet.pay;

import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/** Rows of a comma-separated table, written as bytes at once: UTF-8, LF, quotes only where needed. */
final class RowBytes {

    private static final Rounding SHOWN = Rounding.halfUp(12);
    /** Those of a long, its sign and its point. */
    private static final int MOST_DIGITS = 24;

    private final byte[] digits = new byte[MOST_DIGITS];
    private byte[] bytes = new byte[1 << 16];
    private int length;
    private int field;
    private boolean begun;
    private boolean special;

    /** Whole rows that were written before. */
    void raw(byte[] rows) {
        ensure(rows.length);
        System.arraycopy(rows, 0, bytes, length, rows.length);
        length += rows.length;
    }

    int length() {
        return length;
    }

    RowBytes text(String text) {
        return begin().part(text).close();
    }

    /** Begins a field that is told in parts. */
    RowBytes begin() {
        ensure(1);
        if (begun) {
            bytes[length++] = ',';
        }
        begun = true;
        field = length;
        special = false;
        return this;
    }

    RowBytes part(String text) {
        ensure(3 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 128) {
                return foreign(text.substring(i));
            }
            special |= needsQuotes(letter);
            bytes[length++] = (byte) letter;
        }
        return this;
    }

    /** Ends a field that was told in parts. */
    RowBytes close() {
        if (special) {
            var text = new String(bytes, field, length - field, StandardCharsets.UTF_8);
            byte[] quoted = ('"' + text.replace("\"", "\"\"") + '"').getBytes(StandardCharsets.UTF_8);
            length = field;
            ensure(quoted.length);
            System.arraycopy(quoted, 0, bytes, length, quoted.length);
            length += quoted.length;
        }
        return this;
    }

    /** A number in plain digits; a fraction that no decimal holds with twelve digits after the point. */
    RowBytes number(Exact number) {
        begin();
        bare(number);
        return this;
    }

    /** Money with all the digits of its coins. */
    RowBytes amount(Exact amount, Rounding coins) {
        begin();
        bare(amount, coins);
        return this;
    }

    /** Fields that were written before, with the commas between and around them. */
    RowBytes known(byte[] fields) {
        ensure(fields.length);
        System.arraycopy(fields, 0, bytes, length, fields.length);
        length += fields.length;
        return this;
    }

    /** The digits of a number, without a comma before them. */
    RowBytes bare(Exact number) {
        if (number.isShort()) {
            digits(number.digits(), number.scale(), 0);
        } else {
            decimal(number.isDecimal() ? number.decimal() : number.decimal(SHOWN), 0);
        }
        return this;
    }

    /** The digits of money, without a comma before them. */
    RowBytes bare(Exact amount, Rounding coins) {
        if (amount.isShort() && amount.scale() == coins.scale()) {
            digits(amount.digits(), amount.scale(), amount.scale());
        } else {
            decimal(amount.decimal(coins), coins.scale());
        }
        return this;
    }

    /** The digits of a whole number, without a comma before them. */
    RowBytes bare(long number) {
        digits(number, 0, 0);
        return this;
    }

    /** The letters of a text that {@link #isPlain} allows, without a comma before them. */
    RowBytes bare(String text) {
        ensure(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
        return this;
    }

    /** Whether a text is written as it is. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 128 || needsQuotes(letter)) {
                return false;
            }
        }
        return true;
    }

    private static boolean needsQuotes(int letter) {
        return letter == ',' || letter == '"' || letter == '\n' || letter == '\r';
    }

    RowBytes whole(long number) {
        begin();
        digits(number, 0, 0);
        return this;
    }

    RowBytes date(LocalDate date) {
        return begin().bare(date);
    }

    RowBytes bare(LocalDate date) {
        ensure(MOST_DIGITS);
        pair(date.getYear() / 100);
        pair(date.getYear() % 100);
        bytes[length++] = '-';
        pair(date.getMonthValue());
        bytes[length++] = '-';
        pair(date.getDayOfMonth());
        return this;
    }

    void end() {
        ensure(1);
        bytes[length++] = '\n';
        begun = false;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    /** Makes room for other rows. */
    void clear() {
        length = 0;
        begun = false;
    }

    private RowBytes foreign(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        ensure(encoded.length);
        for (byte letter : encoded) {
            special |= needsQuotes(letter);
            bytes[length++] = letter;
        }
        return this;
    }

    private void pair(int number) {
        bytes[length++] = (byte) ('0' + number / 10);
        bytes[length++] = (byte) ('0' + number % 10);
    }

    private void decimal(BigDecimal number, int least) {
        BigInteger unscaled = number.unscaledValue();
        if (unscaled.bitLength() < Long.SIZE - 1 && number.scale() >= 0 && number.scale() <= 18) {
            digits(unscaled.longValue(), number.scale(), least);
        } else {
            BigDecimal stripped = number.stripTrailingZeros();
            part(stripped.setScale(Math.max(least, stripped.scale())).toPlainString());
        }
    }

    /** Without the zeros at the end beyond the least number of digits after the point. */
    private void digits(long unscaled, int scale, int least) {
        long rest = Math.abs(unscaled);
        int after = scale;
        while (after > least && rest % 10 == 0) {
            rest /= 10;
            after--;
        }
        int from = MOST_DIGITS;
        for (int i = 0; i <= after || rest != 0; i++) {
            if (i == after && after > 0) {
                digits[--from] = '.';
            }
            long tenth = rest / 10;
            digits[--from] = (byte) ('0' + (rest - tenth * 10));
            rest = tenth;
        }
        ensure(MOST_DIGITS + 1);
        if (unscaled < 0) {
            bytes[length++] = '-';
        }
        System.arraycopy(digits, from, bytes, length, MOST_DIGITS - from);
        length += MOST_DIGITS - from;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
