package io.redcarpet.pay;

import io.redcarpet.engine.money.Exact;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Decimals, most of them in nine bytes. */
final class NumberColumn implements Column {

    private static final byte EMPTY = -1;
    private static final byte LARGE = -2;

    private long[] digits;
    private byte[] scales;
    private Map<Integer, BigDecimal> large = new ConcurrentHashMap<>();

    NumberColumn(int rows) {
        digits = new long[rows];
        scales = new byte[rows];
        Arrays.fill(scales, EMPTY);
    }

    @Nullable
    BigDecimal get(int row) {
        return switch (scales[row]) {
            case EMPTY -> null;
            case LARGE -> large.get(row);
            default -> BigDecimal.valueOf(digits[row], scales[row]);
        };
    }

    /** The same number, without the detour of a decimal of any length. */
    @Nullable
    Exact exact(int row) {
        if (scales[row] >= 0) {
            return Exact.ofDigits(digits[row], scales[row]);
        }
        BigDecimal number = get(row);
        return number == null ? null : Exact.of(number);
    }

    /**
     * The first row that reads {@linkplain Thousands like thousands}, unless another row shows that the column holds decimals;
     * -1 for none.
     */
    int likeThousands() {
        int first = -1;
        for (int row = 0; row < scales.length; row++) {
            if (Thousands.isLike(digits[row], scales[row])) {
                first = first < 0 ? row : first;
            } else if (scales[row] > 0) {
                return -1;
            }
        }
        return first;
    }

    @Override
    public void arrange(int[] order) {
        Map<Integer, BigDecimal> moved = new ConcurrentHashMap<>();
        for (int row = 0; row < order.length && !large.isEmpty(); row++) {
            BigDecimal number = large.get(order[row]);
            if (number != null) {
                moved.put(row, number);
            }
        }
        large = moved;
        digits = Arranging.of(digits, order);
        scales = Arranging.of(scales, order);
    }

    @Override
    public Taker taker() {
        return this::take;
    }

    private @Nullable String take(int row, byte[] letters, int from, int length) {
        return length <= 18 && takeShort(row, letters, from, length) ? null : takeAny(row, letters, from, length);
    }

    private boolean takeShort(int row, byte[] letters, int from, int length) {
        int at = letters[from] == '-' ? from + 1 : from;
        long number = 0;
        int point = -1;
        for (int i = at; i < from + length; i++) {
            int digit = letters[i] - '0';
            if (digit >= 0 && digit <= 9) {
                number = number * 10 + digit;
            } else if (letters[i] == '.' && point < 0 && i > at && i < from + length - 1) {
                point = i;
            } else {
                return false;
            }
        }
        digits[row] = at == from ? number : -number;
        scales[row] = (byte) (point < 0 ? 0 : from + length - 1 - point);
        return from + length > at;
    }

    private @Nullable String takeAny(int row, byte[] letters, int from, int length) {
        try {
            var text = new String(letters, from, length, StandardCharsets.UTF_8);
            if (text.length() > 80 || !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
                return "pay.wrong.number";
            }
            large.put(row, new BigDecimal(text));
            scales[row] = LARGE;
            return null;
        } catch (NumberFormatException unreadable) {
            return "pay.wrong.number";
        }
    }
}
