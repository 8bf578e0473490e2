package io.redcarpet.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Finds out who reads: the person signed on, or a stranger whose browser names the language. */
@Component
class Readers {

    private final Clock clock;

    Readers(Clock clock) {
        this.clock = clock;
    }

    Reader of(HttpServletRequest request) {
        return request.getAttribute(Reader.ATTRIBUTE) instanceof Reader known
                ? known
                : Reader.stranger(best(Collections.list(request.getLocales())), clock.getZone());
    }

    static Locale best(List<Locale> wanted) {
        return wanted.stream()
                .map(locale -> Locale.of(locale.getLanguage()))
                .filter(Reader.LANGUAGES::contains)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
