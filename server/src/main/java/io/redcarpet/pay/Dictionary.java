package io.redcarpet.pay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts that occur over and over, each kept once and known by its number. */
final class Dictionary {

    /** The number of no text at all. */
    static final int NONE = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    synchronized int number(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        numbers.put(text, texts.size());
        texts.add(text);
        return texts.size() - 1;
    }

    /** {@link #NONE} for one that does not occur. */
    synchronized int find(String text) {
        return numbers.getOrDefault(text, NONE);
    }

    synchronized String text(int number) {
        return texts.get(number);
    }

    synchronized List<String> texts() {
        return List.copyOf(texts);
    }

    /** What one reader has met already, found without making a text of its letters. */
    static final class Cache {

        private static final int SHORT = 7;
        private static final long SPREAD = 0x9E3779B97F4A7C15L;

        private final Dictionary dictionary;
        private int bits = 10;
        private long[] keys = new long[1 << bits];
        private byte[] @Nullable [] texts = new byte[1 << bits][];
        private int[] numbers = new int[1 << bits];
        private int size;

        Cache(Dictionary dictionary) {
            this.dictionary = dictionary;
        }

        int number(byte[] letters, int from, int length) {
            long key = key(letters, from, length);
            int slot = slot(key);
            while (keys[slot] != 0) {
                if (keys[slot] == key && (length <= SHORT || isSame(texts[slot], letters, from, length))) {
                    return numbers[slot];
                }
                slot = (slot + 1) & (keys.length - 1);
            }
            return add(key, Arrays.copyOfRange(letters, from, from + length));
        }

        private int add(long key, byte[] text) {
            if (4 * size >= keys.length) {
                grow();
            }
            String told = new String(text, StandardCharsets.UTF_8).strip();
            int number = told.isEmpty() ? NONE : dictionary.number(told);
            put(key, text, number);
            size++;
            return number;
        }

        private void put(long key, byte @Nullable [] text, int number) {
            int slot = slot(key);
            while (keys[slot] != 0) {
                slot = (slot + 1) & (keys.length - 1);
            }
            keys[slot] = key;
            texts[slot] = text;
            numbers[slot] = number;
        }

        private void grow() {
            long[] known = keys;
            byte[] @Nullable [] before = texts;
            int[] told = numbers;
            bits++;
            keys = new long[1 << bits];
            texts = new byte[1 << bits][];
            numbers = new int[1 << bits];
            for (int i = 0; i < known.length; i++) {
                if (known[i] != 0) {
                    put(known[i], before[i], told[i]);
                }
            }
        }

        private int slot(long key) {
            return (int) ((key * SPREAD) >>> (Long.SIZE - bits));
        }

        /** All of a short text; of a longer one, what few others have in common with it. Never 0. */
        private static long key(byte[] letters, int from, int length) {
            long key = 0;
            for (int i = from; i < from + length; i++) {
                key = length <= SHORT ? (key << Byte.SIZE) | (letters[i] & 0xFF) : key * 31 + letters[i];
            }
            return (key << Byte.SIZE) | Math.min(length, 0xFF);
        }

        private static boolean isSame(byte @Nullable [] text, byte[] letters, int from, int length) {
            return text != null && Arrays.equals(text, 0, text.length, letters, from, from + length);
        }
    }
}
