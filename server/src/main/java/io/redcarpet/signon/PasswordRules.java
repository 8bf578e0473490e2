package io.redcarpet.signon;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which passwords are taken: long ones, of any characters, that are not the obvious guess.
 *
 * <p>Source: OWASP ASVS 5.0, 6.2.1 (length), 6.2.5 (no rules of composition), 6.2.9 (at least 64 characters allowed),
 * 6.2.11 (no words of the context).
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT = 5;
    private static final List<String> USUAL_WORDS = List.of(
            "redcarpet",
            "password",
            "passwort",
            "welcome",
            "qwertyuiop",
            "qwerty",
            "letmein",
            "1234567890",
            "123456789",
            "123456");

    private PasswordRules() {}

    /** The key of the message that says what is wrong, or nothing when the password is taken. */
    static Optional<String> problem(String password, String... own) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("signon.password.short");
        }
        if (length > LONGEST) {
            return Optional.of("signon.password.long");
        }
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT || isGuess(password, own)) {
            return Optional.of("signon.password.obvious");
        }
        return Optional.empty();
    }

    /** What is left when the name of the product, the person and the usual words are taken out must not be little. */
    private static boolean isGuess(String password, String... own) {
        String rest = password.toLowerCase(Locale.ROOT);
        Stream<String> words = Stream.of(own)
                .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
        for (String word : Stream.concat(words, USUAL_WORDS.stream())
                .filter(word -> word.length() > 2)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            rest = rest.replace(word, "");
        }
        return rest.length() < 6;
    }
}
