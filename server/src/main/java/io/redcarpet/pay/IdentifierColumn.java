package io.redcarpet.pay;

import io.redcarpet.engine.credit.IdentifierOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts of which each occurs once or a few times; those that are numbers take eight bytes. */
final class IdentifierColumn implements Column {

    private static final long EMPTY = Long.MIN_VALUE;

    private long[] numbers;
    private final List<String> texts = new ArrayList<>();

    IdentifierColumn(int rows) {
        numbers = new long[rows];
        Arrays.fill(numbers, EMPTY);
    }

    @Nullable
    String get(int row) {
        long number = numbers[row];
        if (number == EMPTY) {
            return null;
        }
        return number >= 0 ? Long.toString(number) : texts.get((int) -number - 1);
    }

    /** Below 0 for one that is no number. */
    long number(int row) {
        return numbers[row];
    }

    /** The first row that has it; below 0 for none. */
    int rowOf(String identifier) {
        byte[] letters = identifier.getBytes(StandardCharsets.UTF_8);
        long wanted = number(letters, 0, letters.length);
        for (int row = 0; row < numbers.length; row++) {
            long number = numbers[row];
            if (number >= 0 ? number == wanted : wanted < 0 && identifier.equals(get(row))) {
                return row;
            }
        }
        return -1;
    }

    boolean isEmpty(int row) {
        return numbers[row] == EMPTY;
    }

    /** Orders two rows by their identifiers: numbers by size and before all others. */
    int compare(int one, IdentifierColumn others, int other) {
        return numbers[one] >= 0 && others.numbers[other] >= 0
                ? Long.compare(numbers[one], others.numbers[other])
                : IdentifierOrder.BY_NUMBER.compare(String.valueOf(get(one)), String.valueOf(others.get(other)));
    }

    /** Whether each row's is a larger number than that of the row before. */
    boolean isAscending(int rows) {
        long before = -1;
        for (int row = 0; row < rows; row++) {
            if (numbers[row] != EMPTY) {
                if (numbers[row] <= before) {
                    return false;
                }
                before = numbers[row];
            }
        }
        return true;
    }

    /** Whether all are numbers of which none is less than that of the row before, so that equal ones stand together. */
    boolean areTogether(int rows) {
        long before = -1;
        for (int row = 0; row < rows; row++) {
            if (numbers[row] != EMPTY) {
                if (numbers[row] < 0 || numbers[row] < before) {
                    return false;
                }
                before = numbers[row];
            }
        }
        return true;
    }

    @Override
    public void arrange(int[] order) {
        numbers = Arranging.of(numbers, order);
    }

    @Override
    public Taker taker() {
        return (row, letters, from, length) -> {
            long number = number(letters, from, length);
            numbers[row] =
                    number >= 0 ? number : keep(new String(letters, from, length, StandardCharsets.UTF_8).strip());
            return null;
        };
    }

    /** Below 0 for what is no number as it would be written again. */
    private static long number(byte[] letters, int from, int length) {
        return length > 0 && length <= 18 && (letters[from] != '0' || length == 1)
                ? Digits.readLong(letters, from, length)
                : -1;
    }

    private synchronized long keep(String text) {
        if (text.isEmpty()) {
            return EMPTY;
        }
        texts.add(text);
        return -texts.size();
    }
}
