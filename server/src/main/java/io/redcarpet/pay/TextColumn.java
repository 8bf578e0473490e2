package io.redcarpet.pay;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Texts that occur over and over. */
final class TextColumn implements Column {

    private final Dictionary dictionary = new Dictionary();
    private int[] numbers;

    TextColumn(int rows) {
        numbers = new int[rows];
        Arrays.fill(numbers, Dictionary.NONE);
    }

    @Nullable
    String get(int row) {
        return numbers[row] == Dictionary.NONE ? null : dictionary.text(numbers[row]);
    }

    /** {@link Dictionary#NONE} for an empty field. */
    int number(int row) {
        return numbers[row];
    }

    Dictionary dictionary() {
        return dictionary;
    }

    /** The first row that has that text. */
    int rowOf(int number) {
        int row = 0;
        while (numbers[row] != number) {
            row++;
        }
        return row;
    }

    @Override
    public void arrange(int[] order) {
        numbers = Arranging.of(numbers, order);
    }

    @Override
    public Taker taker() {
        var cache = new Dictionary.Cache(dictionary);
        return (row, letters, from, length) -> {
            numbers[row] = cache.number(letters, from, length);
            return null;
        };
    }
}
