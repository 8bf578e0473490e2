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

/** Text that grows, kept as the bytes of UTF-8 that it is written as. */
class TextBytes {

    private static final Rounding SHOWN = Rounding.halfUp(12);
    /** Those of a long, its sign and its point. */
    private static final int MOST_DIGITS = 24;

    private final byte[] digits = new byte[MOST_DIGITS];
    private byte[] bytes = new byte[1 << 16];
    private int length;

    int length() {
        return length;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    /** Makes room for other text. */
    void clear() {
        length = 0;
    }

    /** Takes away what was added since it was as long as that, and tells what it was. */
    String cut(int from) {
        var text = new String(bytes, from, length - from, StandardCharsets.UTF_8);
        length = from;
        return text;
    }

    TextBytes known(byte[] text) {
        ensure(text.length);
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
        return this;
    }

    /** A letter that has one byte. */
    TextBytes bare(char letter) {
        ensure(1);
        bytes[length++] = (byte) letter;
        return this;
    }

    /** Letters that have one byte each. */
    TextBytes bare(String text) {
        ensure(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
        return this;
    }

    TextBytes bare(long number) {
        digits(number, 0, 0);
        return this;
    }

    /** A number in plain digits, or as {@code 10/31} where no decimal holds it. */
    TextBytes bare(Exact number) {
        if (number.isShort()) {
            digits(number.digits(), number.scale(), 0);
            return this;
        }
        return bare(number.toString());
    }

    /** A number in plain digits; a fraction that no decimal holds with twelve digits after the point. */
    TextBytes shown(Exact number) {
        return number.isDecimal() ? bare(number) : bare(number.decimal(SHOWN), 0);
    }

    /** Money with all the digits of its coins. */
    TextBytes bare(Exact amount, Rounding coins) {
        if (amount.isShort() && amount.scale() == coins.scale()) {
            digits(amount.digits(), amount.scale(), amount.scale());
            return this;
        }
        return bare(amount.decimal(coins), coins.scale());
    }

    /**
     * A number in plain digits.
     *
     * @param least so many digits after its point stay, even if they are zero
     */
    TextBytes bare(BigDecimal number, int least) {
        BigInteger unscaled = number.unscaledValue();
        if (unscaled.bitLength() < Long.SIZE - 1 && number.scale() >= 0 && number.scale() <= 18) {
            digits(unscaled.longValue(), number.scale(), least);
            return this;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return bare(stripped.setScale(Math.max(least, stripped.scale())).toPlainString());
    }

    TextBytes bare(LocalDate date) {
        ensure(MOST_DIGITS);
        pair(date.getYear() / 100);
        pair(date.getYear() % 100);
        bytes[length++] = '-';
        pair(date.getMonthValue());
        bytes[length++] = '-';
        pair(date.getDayOfMonth());
        return this;
    }

    private void pair(int number) {
        bytes[length++] = (byte) ('0' + number / 10);
        bytes[length++] = (byte) ('0' + number % 10);
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
