package io.redcarpet.signon;

import io.redcarpet.pages.Reader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The language that somebody chose at the door, kept until that person is known. */
final class StrangersLanguage {

    private static final String CHOSEN = "signon.language";

    private StrangersLanguage() {}

    static void readIn(HttpServletRequest request, ZoneId zone) {
        chosenNow(request).ifPresent(language -> request.getSession().setAttribute(CHOSEN, language));
        @Nullable HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(CHOSEN) instanceof Locale language) {
            request.setAttribute(Reader.ATTRIBUTE, Reader.stranger(language, zone));
        }
    }

    private static Optional<Locale> chosenNow(HttpServletRequest request) {
        @Nullable String tag = "GET".equals(request.getMethod()) ? request.getParameter("lang") : null;
        return Reader.LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(tag))
                .findFirst();
    }
}
