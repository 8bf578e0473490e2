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
    private static final int MOST_OF_LONG = 19;
    /** Those of a long, its sign, its point and a zero before it. */
    private static final int MOST_DIGITS = 24;

    private static final byte[] PAIRS = pairs();

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

    /** What stands there already, once more. */
    TextBytes again(int from, int until) {
        int more = until - from;
        ensure(more);
        System.arraycopy(bytes, from, bytes, length, more);
        length += more;
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

    /** Money with all its digits, which were rounded by who pays it, and at least those of its coins. */
    TextBytes bareMoney(Exact amount, Rounding coins) {
        int least = Math.max(0, coins.scale());
        if (amount.isShort() && amount.scale() >= least) {
            digits(amount.digits(), amount.scale(), least);
            return this;
        }
        BigDecimal decimal = amount.decimal();
        return bare(decimal.scale() < least ? decimal.setScale(least) : decimal, least);
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

    /** The digits of 00 to 99. */
    private static byte[] pairs() {
        var pairs = new byte[200];
        for (int i = 0; i < 100; i++) {
            pairs[2 * i] = (byte) ('0' + i / 10);
            pairs[2 * i + 1] = (byte) ('0' + i % 10);
        }
        return pairs;
    }

    private void pair(int number) {
        bytes[length++] = PAIRS[2 * number];
        bytes[length++] = PAIRS[2 * number + 1];
    }

    /** Without the zeros at the end beyond the least number of digits after the point. */
    private void digits(long unscaled, int scale, int least) {
        long rest = Math.abs(unscaled);
        int after = scale;
        while (after > least && rest % 10 == 0) {
            rest /= 10;
            after--;
        }
        ensure(MOST_DIGITS);
        if (unscaled < 0) {
            bytes[length++] = '-';
        }
        int from = length;
        length += Math.max(count(rest), after + 1);
        if (after > 0) {
            length++;
            rest = fill(rest, length - after, length);
            bytes[length - after - 1] = '.';
            fill(rest, from, length - after - 1);
        } else {
            fill(rest, from, length);
        }
    }

    private static int count(long number) {
        int count = 1;
        for (long power = 10; count < MOST_OF_LONG && power <= number; power *= 10) {
            count++;
        }
        return count;
    }

    /** Fills a stretch with the last digits of a number; gives what stands before them. */
    private long fill(long number, int from, int until) {
        long rest = number;
        int at = until;
        for (; at - from >= 2; at -= 2) {
            long hundreds = rest / 100;
            int pair = 2 * (int) (rest - 100 * hundreds);
            bytes[at - 1] = PAIRS[pair + 1];
            bytes[at - 2] = PAIRS[pair];
            rest = hundreds;
        }
        if (at > from) {
            bytes[from] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return rest;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
