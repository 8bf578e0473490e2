package io.redcarpet.pay;

import io.redcarpet.pages.Messages;
import java.util.Locale;

/** Tells mistakes in the reader's language, each with its place: {@code plan.yaml:12:5: …}. */
record Complaint(Messages messages, Locale language) {

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
                + messages.text(language, problem.key(), problem.arguments().toArray(Object[]::new));
    }
}
