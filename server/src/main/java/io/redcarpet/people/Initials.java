package io.redcarpet.people;

import com.ibm.icu.text.BreakIterator;
import java.util.List;
import java.util.Locale;

/** The letters that stand for a name, and the colour that goes with it. */
public final class Initials {

    private static final List<String> TONES = List.of("red", "info", "teal", "plum", "warn", "ok");

    private Initials() {}

    /** The first letter of the first and of the last word; letters as readers see them, not as they are coded. */
    public static String of(String name) {
        List<String> words = List.of(name.strip().split("\\s+", -1));
        String first = firstLetter(words.getFirst());
        return words.size() == 1 ? first : first + firstLetter(words.getLast());
    }

    public static String tone(String name) {
        return TONES.get(Math.floorMod(name.hashCode(), TONES.size()));
    }

    private static String firstLetter(String word) {
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(word);
        letters.first();
        int end = letters.next();
        return end == BreakIterator.DONE ? "" : word.substring(0, end).toUpperCase(Locale.ROOT);
    }
}
