package io.redcarpet.pay;

import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Rows of a comma-separated table, written as bytes at once: UTF-8, LF, quotes only where needed. */
final class RowBytes {

    private static final Rounding SHOWN = Rounding.halfUp(12);

    private byte[] bytes = new byte[1 << 14];
    private int length;
    private boolean begun;

    RowBytes text(String text) {
        separate();
        boolean plain = true;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            plain &= letter < 128 && letter != ',' && letter != '"' && letter != '\n' && letter != '\r';
        }
        if (plain) {
            plain(text);
        } else {
            quoted(text);
        }
        return this;
    }

    /** A number in plain digits; a fraction that no decimal holds with twelve digits after the point. */
    RowBytes number(Exact number) {
        return decimal(number.decimal(SHOWN));
    }

    RowBytes decimal(BigDecimal number) {
        return text(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
    }

    /** Money with all the digits of its coins. */
    RowBytes amount(Exact amount, Rounding coins) {
        BigDecimal decimal = amount.decimal(coins);
        return text(decimal.toPlainString());
    }

    RowBytes whole(long number) {
        return text(Long.toString(number));
    }

    void end() {
        ensure(1);
        bytes[length++] = '\n';
        begun = false;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    boolean isEmpty() {
        return length == 0;
    }

    private void separate() {
        ensure(1);
        if (begun) {
            bytes[length++] = ',';
        }
        begun = true;
    }

    @SuppressWarnings("deprecation")
    private void plain(String text) {
        ensure(text.length());
        text.getBytes(0, text.length(), bytes, length);
        length += text.length();
    }

    private void quoted(String text) {
        byte[] quoted = ('"' + text.replace("\"", "\"\"") + '"').getBytes(StandardCharsets.UTF_8);
        ensure(quoted.length);
        System.arraycopy(quoted, 0, bytes, length, quoted.length);
        length += quoted.length;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
