package io.redcarpet.pay;

import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Rows of a comma-separated table, written as bytes at once: UTF-8, LF, quotes only where needed. */
final class RowBytes extends TextBytes {

    private int field;
    private boolean begun;
    private boolean special;

    RowBytes text(String text) {
        return begin().part(text).close();
    }

    /** Begins a field that is told in parts. */
    RowBytes begin() {
        if (begun) {
            bare(',');
        }
        begun = true;
        field = length();
        special = false;
        return this;
    }

    RowBytes part(String text) {
        if (isPlain(text)) {
            bare(text);
        } else {
            special |= text.chars().anyMatch(RowBytes::needsQuotes);
            known(text.getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    /** Ends a field that was told in parts. */
    RowBytes close() {
        if (special) {
            String quoted = '"' + cut(field).replace("\"", "\"\"") + '"';
            known(quoted.getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    /** A number in plain digits; a fraction that no decimal holds with twelve digits after the point. */
    RowBytes number(Exact number) {
        begin().shown(number);
        return this;
    }

    /** Money with all its digits, and at least those of its coins. */
    RowBytes money(Exact amount, Rounding coins) {
        begin().bareMoney(amount, coins);
        return this;
    }

    RowBytes whole(long number) {
        begin().bare(number);
        return this;
    }

    RowBytes date(LocalDate date) {
        begin().bare(date);
        return this;
    }

    void end() {
        bare('\n');
        begun = false;
    }

    @Override
    void clear() {
        super.clear();
        begun = false;
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
}
