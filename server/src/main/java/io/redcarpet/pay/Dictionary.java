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

    /** -1 for one that does not occur. */
    synchronized int find(String text) {
        return numbers.getOrDefault(text, -1);
    }

    synchronized String text(int number) {
        return texts.get(number);
    }

    synchronized List<String> texts() {
        return List.copyOf(texts);
    }

    /** What one reader has met already, found without making a text of its letters. */
    static final class Cache {

        private final Dictionary dictionary;
        private byte[] @Nullable [] texts = new byte[1024][];
        private int[] numbers = new int[1024];
        private int size;

        Cache(Dictionary dictionary) {
            this.dictionary = dictionary;
        }

        int number(byte[] letters, int from, int length) {
            int slot = slot(hash(letters, from, from + length));
            for (byte[] text = texts[slot]; text != null; text = texts[slot]) {
                if (Arrays.equals(text, 0, text.length, letters, from, from + length)) {
                    return numbers[slot];
                }
                slot = (slot + 1) & (texts.length - 1);
            }
            return add(Arrays.copyOfRange(letters, from, from + length));
        }

        private int add(byte[] text) {
            if (2 * size >= texts.length) {
                grow();
            }
            int number = dictionary.number(new String(text, StandardCharsets.UTF_8));
            put(text, number);
            size++;
            return number;
        }

        private void put(byte[] text, int number) {
            int slot = slot(hash(text, 0, text.length));
            while (texts[slot] != null) {
                slot = (slot + 1) & (texts.length - 1);
            }
            texts[slot] = text;
            numbers[slot] = number;
        }

        private void grow() {
            byte[] @Nullable [] before = texts;
            int[] known = numbers;
            texts = new byte[2 * before.length][];
            numbers = new int[2 * before.length];
            for (int i = 0; i < before.length; i++) {
                byte[] text = before[i];
                if (text != null) {
                    put(text, known[i]);
                }
            }
        }

        private int slot(int hash) {
            return (hash ^ hash >>> 15) & (texts.length - 1);
        }

        private static int hash(byte[] letters, int from, int until) {
            int hash = 0;
            for (int i = from; i < until; i++) {
                hash = hash * 31 + letters[i];
            }
            return hash;
        }
    }
}
