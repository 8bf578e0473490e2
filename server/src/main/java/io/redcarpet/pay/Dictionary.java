package io.redcarpet.pay;

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
        private @Nullable String[] texts = new String[1024];
        private int[] numbers = new int[1024];
        private int size;

        Cache(Dictionary dictionary) {
            this.dictionary = dictionary;
        }

        int number(char[] letters, int from, int length) {
            int hash = 0;
            for (int i = from; i < from + length; i++) {
                hash = hash * 31 + letters[i];
            }
            int slot = slot(hash);
            for (String text = texts[slot]; text != null; text = texts[slot]) {
                if (isSame(text, letters, from, length)) {
                    return numbers[slot];
                }
                slot = (slot + 1) & (texts.length - 1);
            }
            return add(new String(letters, from, length));
        }

        private int add(String text) {
            if (2 * size >= texts.length) {
                grow();
            }
            int number = dictionary.number(text);
            put(text, number);
            size++;
            return number;
        }

        private void put(String text, int number) {
            int slot = slot(text.hashCode());
            while (texts[slot] != null) {
                slot = (slot + 1) & (texts.length - 1);
            }
            texts[slot] = text;
            numbers[slot] = number;
        }

        private void grow() {
            @Nullable String[] before = texts;
            int[] known = Arrays.copyOf(numbers, numbers.length);
            texts = new String[2 * before.length];
            numbers = new int[2 * before.length];
            for (int i = 0; i < before.length; i++) {
                String text = before[i];
                if (text != null) {
                    put(text, known[i]);
                }
            }
        }

        private int slot(int hash) {
            return (hash ^ hash >>> 15) & (texts.length - 1);
        }

        private static boolean isSame(String text, char[] letters, int from, int length) {
            if (text.length() != length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (text.charAt(i) != letters[from + i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
