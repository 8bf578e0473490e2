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
        if (word.length() > 1 && isAlone(word.charAt(0)) && isAlone(word.charAt(1))) {
            return word.substring(0, 1).toUpperCase(Locale.ROOT);
        }
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(word);
        letters.first();
        int end = letters.next();
        return end == BreakIterator.DONE ? "" : word.substring(0, end).toUpperCase(Locale.ROOT);
    }

    /** Whether a letter is one in every script's eyes: those up to the Cyrillic ones are, combining marks left aside. */
    private static boolean isAlone(char letter) {
        return letter < '\u0500' && Character.isLetter(letter);
    }
}
