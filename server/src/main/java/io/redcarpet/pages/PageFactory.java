package io.redcarpet.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Makes the page of a request. */
@Component
class PageFactory {

    private final Messages messages;
    private final Readers readers;
    private final Navigation navigation;
    private final Clock clock;

    PageFactory(Messages messages, Readers readers, Navigation navigation, Clock clock) {
        this.messages = messages;
        this.readers = readers;
        this.navigation = navigation;
        this.clock = clock;
    }

    Page of(HttpServletRequest request) {
        var reader = readers.of(request);
        return new Page(request, reader, messages, new Formats(reader, messages, clock), navigation);
    }
}
