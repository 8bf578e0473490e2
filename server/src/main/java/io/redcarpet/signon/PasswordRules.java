package io.redcarpet.signon;

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
    static Optional<String> problem(String password, String email) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("signon.password.short");
        }
        if (length > LONGEST) {
            return Optional.of("signon.password.long");
        }
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT || isGuess(password, email)) {
            return Optional.of("signon.password.obvious");
        }
        return Optional.empty();
    }

    /** What is left when the name of the product, the person and the usual words are taken out must not be little. */
    private static boolean isGuess(String password, String email) {
        String rest = password.toLowerCase(Locale.ROOT);
        int at = email.indexOf('@');
        String[] own = (at > 0 ? email.substring(0, at) : email)
                .toLowerCase(Locale.ROOT)
                .split("[^\\p{L}]+");
        for (String word : Stream.concat(Stream.of(own), USUAL_WORDS.stream())
                .filter(word -> word.length() > 2)
                .toList()) {
            rest = rest.replace(word, "");
        }
        return rest.length() < 6;
    }
}
