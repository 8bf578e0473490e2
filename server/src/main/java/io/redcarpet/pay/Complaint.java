package io.redcarpet.pay;

import io.redcarpet.pages.Messages;
import java.util.Locale;

/** Tells mistakes in the reader's language, each with its place: {@code plan.yaml:12:5: …}. */
record Complaint(Messages messages, Locale language) {

    private static final int LONGEST = 200;

    String of(Mistake mistake) {
        var place = new StringBuilder(mistake.file());
        if (mistake.line() > 0) {
            place.append(':').append(mistake.line());
        }
        if (mistake.column() > 0) {
            place.append(':').append(mistake.column());
        }
        var problem = mistake.problem();
        return place + ": "
                + messages.text(
                        language,
                        problem.key(),
                        problem.arguments().stream().map(Complaint::shown).toArray(Object[]::new));
    }

    /** A field of a file stands on one line, without signs that no screen shows, and not at any length. */
    private static Object shown(Object argument) {
        if (!(argument instanceof String text)) {
            return argument;
        }
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "\u2026";
    }
}
